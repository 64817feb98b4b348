import CommentAnalysis
import CommentModel

/// Where in the lexicons the toxic entries stand that matches name.
struct EntryIndex: Sendable {
  /// A line of one of the files.
  struct Line: Sendable, Hashable {
    /// The number of the file.
    var file: Int
    var line: ToxicityLine
  }

  /// A term as a match names it, and what it counted for.
  private struct Name: Sendable, Hashable {
    var term: String
    var category: ToxicityCategory
  }

  private(set) var lines: [Line] = []
  private var places: [Name: Int] = [:]

  init(_ texts: LexiconTexts) throws {
    for (number, file) in texts.files.enumerated() {
      for line in try file.lexicon.toxicityLines() { lines.append(Line(file: number, line: line)) }
    }
    for (place, line) in lines.enumerated() {
      for term in line.line.terms.dropFirst() {
        let name = Name(term: term, category: line.line.category)
        if places[name] == nil { places[name] = place }
      }
    }
    // What is written down goes before what is generated.
    for (place, line) in lines.enumerated() {
      places[Name(term: line.line.terms[0], category: line.line.category)] = place
    }
  }

  /// The line of an entry; `nil` for rules of templates.
  func line(of term: String, _ category: ToxicityCategory) -> Int? {
    places[Name(term: term, category: category)]
  }
}
