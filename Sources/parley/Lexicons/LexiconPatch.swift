import CommentAnalysis
import CommentFormats
import CommentModel

/// What suggestions make of lexicon files, as a unified diff (POSIX `diff -u`), which `patch -p1` applies in their folder.
struct LexiconPatch {
  /// What becomes of a file.
  private struct Change {
    var path: String
    /// Its lines with their line ends; none where the file is new.
    var old: [Substring]
    /// Other lines in the place of some, by their numbers from 0.
    var replaced: [Int: String] = [:]
    /// Lines behind the last one.
    var added: [String] = []
  }

  private var changes: [Change] = []

  /// The file that new words go to.
  static let newFile = "suggested.tsv"
  /// How many lines that stay stand around those that don't.
  private static let context = 3

  init(_ suggestions: [LexiconSuggestion], of texts: LexiconTexts) {
    for suggestion in suggestions {
      if let line = suggestion.line { change(line, to: suggestion.proposed, of: texts) }
    }
    let words = suggestions.filter { $0.kind == .add }
    if !words.isEmpty { add(words, to: texts) }
    changes.sort { $0.path < $1.path }
  }

  /// Whether it changes nothing.
  var isEmpty: Bool { changes.isEmpty }

  private mutating func change(_ line: EntryIndex.Line, to severity: Double, of texts: LexiconTexts) {
    let file = texts.files[line.file]
    let place = place(of: file)
    let number = line.line.number - 1
    let old = changes[place].old[number]
    let end = old.hasSuffix("\r\n") ? "\r\n" : old.hasSuffix("\n") ? "\n" : ""
    var cells = old.dropLast(end.isEmpty ? 0 : 1).split(separator: "\t", omittingEmptySubsequences: false)
      .map(String.init)
    cells[line.line.severityCell] = decimalText(severity, places: 2)
    changes[place].replaced[number] = cells.joined(separator: "\t") + end
  }

  private mutating func add(_ words: [LexiconSuggestion], to texts: LexiconTexts) {
    let rows = words.map { word in
      "\(word.term)\t\(word.category.rawValue)\t\(decimalText(word.proposed, places: 2))\n"
    }
    if let file = texts.files.first(where: { $0.path == LexiconPatch.newFile }) {
      let place = place(of: file)
      changes[place].added = rows
      // A file whose last line is not ended gets its end, or two lines would be one.
      if let last = changes[place].old.last, !last.hasSuffix("\n"), !last.hasSuffix("\r\n") {
        changes[place].replaced[changes[place].old.count - 1] = last + "\n"
      }
      return
    }
    let model = texts.files.first { $0.lexicon.kind == .toxicity }?.lexicon
    let head = [
      "# name: suggested", "# kind: toxicity", "# version: 1", "# language: \(model?.language ?? "und")",
      "# licence: \(model?.licence ?? "NOASSERTION")", "# columns: term category severity",
    ]
    changes.append(
      Change(path: LexiconPatch.newFile, old: [], added: head.map { $0 + "\n" } + rows))
  }

  private mutating func place(of file: LexiconTexts.File) -> Int {
    if let known = changes.firstIndex(where: { $0.path == file.path }) { return known }
    let text = String(decoding: file.bytes, as: UTF8.self)
    var lines: [Substring] = []
    var start = text.utf8.startIndex
    while start < text.utf8.endIndex {
      let end = text.utf8[start...].firstIndex(of: UInt8(ascii: "\n")).map { text.utf8.index(after: $0) }
      lines.append(text[start..<(end ?? text.utf8.endIndex)])
      start = end ?? text.utf8.endIndex
    }
    changes.append(Change(path: file.path, old: lines))
    return changes.count - 1
  }

  /// The files as they would be, by path.
  var results: [String: [UInt8]] {
    Dictionary(
      uniqueKeysWithValues: changes.map { change in
        let lines = change.old.enumerated().map { change.replaced[$0] ?? String($1) } + change.added
        return (change.path, Array(lines.joined().utf8))
      })
  }

  /// The diff; empty where nothing changes.
  var text: String { changes.map(diff).joined() }

  private func diff(_ change: Change) -> String {
    var text = change.old.isEmpty ? "--- /dev/null\n" : "--- a/\(change.path)\n"
    text += "+++ b/\(change.path)\n"
    var places = change.replaced.keys.sorted()
    // What is added stands behind the last line.
    if !change.added.isEmpty { places.append(change.old.count) }
    var first = 0
    while first < places.count {
      var last = first
      while last + 1 < places.count, places[last + 1] - places[last] <= 2 * LexiconPatch.context { last += 1 }
      text += hunk(change, places[first], places[last])
      first = last + 1
    }
    return text
  }

  /// The changes between two places, with what stands around them. Lines are only replaced before it, so that both files
  /// have the same numbers.
  private func hunk(_ change: Change, _ first: Int, _ last: Int) -> String {
    let start = max(0, first - LexiconPatch.context)
    let end = min(change.old.count, last + LexiconPatch.context + 1)
    let added = last == change.old.count ? change.added : []
    var body = ""
    for number in start..<end {
      if let new = change.replaced[number] {
        body += marked("-", String(change.old[number])) + marked("+", new)
      } else {
        body += marked(" ", String(change.old[number]))
      }
    }
    body += added.map { marked("+", $0) }.joined()
    let from = range(start, end - start)
    return "@@ -\(from) +\(range(start, end - start + added.count)) @@\n" + body
  }

  /// Lines count from 1; a range of none names the line before it.
  private func range(_ start: Int, _ count: Int) -> String { "\(count == 0 ? start : start + 1),\(count)" }

  private func marked(_ sign: String, _ line: String) -> String {
    line.utf8.last == UInt8(ascii: "\n") ? sign + line : "\(sign)\(line)\n\\ No newline at end of file\n"
  }
}
