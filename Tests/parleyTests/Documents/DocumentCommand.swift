/// A command that a document shows.
struct DocumentCommand {
  var text: String
  /// Where it stands, 1-based.
  let line: Int
  /// What it prints, where that is shown. `…` stands for what is left out: alone in a line, for lines. Empty lines
  /// count for nothing.
  var output: [Substring] = []

  /// What it ends with: what a remark behind it says, else 0.
  var status: Int32 {
    text.firstMatch(of: /# exit code ([0-9]+)$/).flatMap { Int32($0.output.1) } ?? 0
  }

  /// Whether the next line belongs to it: behind a backslash, between apostrophes, or in a here-document.
  var isUnfinished: Bool {
    text.hasSuffix("\\") || text.count(where: { $0 == "'" }) % 2 == 1
      || text.contains(" << END") && !text.hasSuffix("\nEND")
  }

  /// Whether the output is what is shown. Moments are those of the run, and so is the port.
  func shows(_ printed: String) -> Bool {
    output.isEmpty
      || matches(output.filter { !$0.isEmpty }[...], printed.split(whereSeparator: \.isNewline)[...])
  }

  private func matches(_ shown: ArraySlice<Substring>, _ printed: ArraySlice<Substring>) -> Bool {
    guard let line = shown.first else { return printed.isEmpty }
    if line.drop(while: \.isWhitespace) == "…" {
      return (printed.startIndex...printed.endIndex).contains { matches(shown.dropFirst(), printed[$0...]) }
    }
    guard let first = printed.first else { return false }
    return isLike(line, first) && matches(shown.dropFirst(), printed.dropFirst())
  }

  /// Whether a line is what a shown one says, where `…` stands for anything.
  private func isLike(_ shown: Substring, _ printed: Substring) -> Bool {
    let parts = withoutMoments(shown).split(separator: "…", omittingEmptySubsequences: false)
    var rest = withoutMoments(printed)[...]
    guard let start = parts.first, rest.hasPrefix(start) else { return false }
    rest = rest.dropFirst(start.count)
    guard parts.count > 1, let end = parts.last else { return rest.isEmpty }
    for part in parts.dropFirst().dropLast() where !part.isEmpty {
      guard let range = rest.firstRange(of: part) else { return false }
      rest = rest[range.upperBound...]
    }
    return rest.hasSuffix(end)
  }

  private func withoutMoments(_ line: Substring) -> String {
    String(line).replacing(/20\d\d-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z/, with: "MOMENT")
  }
}
