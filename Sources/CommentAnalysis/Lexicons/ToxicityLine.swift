public import CommentModel

/// A line of a toxicity lexicon that makes a term toxic, for whoever changes the file.
public struct ToxicityLine: Sendable, Hashable {
  /// The number of the line, from 1.
  public var number: Int
  /// What it makes toxic.
  public var category: ToxicityCategory
  /// One of `severities`.
  public var severity: Double
  /// The term and the forms that the line generates, as matches name them; the term first.
  public var terms: [String]
  /// The cell in which the severity stands, from 0.
  public var severityCell: Int

  /// What severities there are: nothing is toxic for certain, or not at all.
  public static let severities = 0.01...0.99
}

extension LexiconFile {
  /// The lines that make terms toxic; none where the file is of another kind. O(n): for people, not for look-ups.
  ///
  /// - Throws: What is wrong with the first line that is not as it should be.
  public func toxicityLines() throws(LexiconError) -> [ToxicityLine] {
    guard kind == .toxicity, let severityCell = columns[.severity] else { return [] }
    let words = LexiconWords()
    var texts = TermTexts([self])
    var lines: [ToxicityLine] = []
    var wrong: LexiconError?
    var forms: [Term] = []
    forEachRow { row, bytes in
      if wrong != nil { return }
      do throws(LexiconError) {
        guard let category = try category(of: row, bytes, among: words) else { return }
        let severity = try number(.severity, of: row, bytes, in: ToxicityLine.severities)
        let term = cell(.term, of: row)
        texts.appendForms(
          of: bytes.extracting(term), try inflections(of: row, bytes, among: words), to: &forms)
        let generated = forms.map { texts.withBytes(of: $0) { $0.string(0..<$0.count) } }
        lines.append(
          ToxicityLine(
            number: row.line, category: category, severity: severity, terms: [bytes.string(term)] + generated,
            severityCell: severityCell))
      } catch {
        wrong = error
      }
    }
    if let wrong { throw wrong }
    return lines
  }
}
