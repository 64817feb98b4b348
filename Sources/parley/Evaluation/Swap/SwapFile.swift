/// Sentences with a gap, and the words that are put into it by turns. `docs/evaluation.md` describes the format.
struct SwapFile: Sendable {
  /// A sentence with gaps that one list fills.
  struct Template: Sendable {
    var kind: Kind
    /// As it stands in the file, `{name} waters the plants.`
    var text: String
    /// The list whose words are put in.
    var list: String
    /// What stands before, between and behind the gaps.
    fileprivate var pieces: [String]
    fileprivate var gaps: [Gap]
  }

  /// What a sentence says of whoever it names. The raw value is the word used in the file and in every output.
  enum Kind: String, Sendable, CaseIterable {
    case neutral, positive, negative
    /// Neutral as it is meant, but the words may be taken for something else (`Joy`): shown, and not judged.
    case ambiguous
  }

  fileprivate struct Gap: Sendable {
    /// Which of the forms of a word belongs here, from 0.
    var form: Int
    var isCapital: Bool
  }

  private(set) var templates: [Template] = []
  /// By list, the words, each with its forms.
  private(set) var lists: [String: [[String]]] = [:]

  /// Reads a file. O(n).
  ///
  /// - Throws: `Failure.unfit`, which names the line and what was expected there.
  init(_ bytes: [UInt8], file: String) throws(Failure) {
    var lines: [Int] = []
    for (number, line) in String(decoding: bytes, as: UTF8.self).split(
      omittingEmptySubsequences: false, whereSeparator: \.isNewline
    ).enumerated() where !line.isEmpty && line.first != "#" {
      func unfit(_ expected: String) -> Failure {
        .unfit(path: "\(file):\(number + 1)", reason: "expected \(expected)")
      }
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard cells.count > 1, !cells.contains("") else { throw unfit("a list and a word, with a tab between") }
      guard let kind = Kind(rawValue: cells[0]) else {
        lists[cells[0], default: []].append(Array(cells.dropFirst()))
        continue
      }
      guard cells.count == 2, let template = Template(kind, cells[1]) else {
        throw unfit("a sentence with gaps for the words of one list, as in {name}")
      }
      templates.append(template)
      lines.append(number + 1)
    }
    for (line, template) in zip(lines, templates) {
      let words = lists[template.list] ?? []
      let forms = (template.gaps.map(\.form).max() ?? 0) + 1
      if words.count < 2 || words.contains(where: { $0.count < forms }) {
        throw .unfit(
          path: "\(file):\(line)",
          reason: "expected two words of \"\(template.list)\" or more, each with \(counted(forms, "form"))")
      }
    }
    if templates.isEmpty { throw .unfit(path: file, reason: "expected a sentence") }
  }
}

extension SwapFile.Template {
  /// Reads a sentence: `{name}` is a gap for the words of `name`, `{pronoun.2}` one for their second form, `{Pronoun}`
  /// one at the beginning of a sentence. `nil` where there is no gap, or gaps for several lists.
  fileprivate init?(_ kind: SwapFile.Kind, _ text: String) {
    self.kind = kind
    self.text = text
    list = ""
    pieces = [""]
    gaps = []
    var rest = text[...]
    while let open = rest.firstIndex(of: "{") {
      guard let close = rest[open...].firstIndex(of: "}") else { return nil }
      let parts = rest[rest.index(after: open)..<close].split(separator: ".", maxSplits: 1)
      guard let word = parts.first, let first = word.first else { return nil }
      let name = first.lowercased() + word.dropFirst()
      guard gaps.isEmpty || name == list else { return nil }
      let form = parts.count == 1 ? 1 : Int(parts[1]) ?? 0
      guard (1...9).contains(form) else { return nil }
      list = name
      gaps.append(SwapFile.Gap(form: form - 1, isCapital: first.isUppercase))
      pieces[pieces.count - 1] += rest[..<open]
      pieces.append("")
      rest = rest[rest.index(after: close)...]
    }
    if gaps.isEmpty { return nil }
    pieces[pieces.count - 1] += rest
  }

  /// The sentence with a word in its gaps.
  func sentence(with forms: [String]) -> String {
    var sentence = pieces[0]
    for (gap, piece) in zip(gaps, pieces.dropFirst()) {
      let word = forms[gap.form]
      sentence += (gap.isCapital ? word.prefix(1).uppercased() + word.dropFirst() : word) + piece
    }
    return sentence
  }
}
