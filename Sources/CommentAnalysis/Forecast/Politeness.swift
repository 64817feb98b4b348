import CommentModel
import CommentText

/// The entries of politeness lexicons, ready for look-up.
///
/// They stand apart from all that scores: no word of theirs is known to the scorers, so that a comment's scores are the
/// same whatever is in these files.
public struct Politeness: Sendable {
  /// One word or phrase.
  struct Entry: Sendable {
    /// The words behind the first one.
    var rest: [WordKey]
    var softens: Bool
    var scope: PolitenessScope
  }

  /// By first word; the longest phrases first.
  private var entries: [WordKey: [Entry]] = [:]

  init() {}

  /// Those of loaded lexicons. O(n): for whoever forecasts, so that nobody else has to wait for it.
  public init(_ lexicons: Lexicons) {
    lexicons.forEachFile { file, bytes in
      if file.kind == .politeness { add(fileWith: bytes.indices.map { bytes[$0] }) }
    }
  }

  /// Those of the files that are compiled into the program. They are read once.
  public static let embedded: Politeness = {
    var politeness = Politeness()
    for (number, name) in EmbeddedFiles.lexiconNames.enumerated() where name == embeddedName {
      politeness.add(fileWith: EmbeddedFiles.withLexicon(number) { bytes in bytes.indices.map { bytes[$0] } })
    }
    return politeness
  }()

  private static let embeddedName = "english/politeness.tsv"

  /// Adds a file that was loaded, or that the tests have checked.
  private mutating func add(fileWith bytes: [UInt8]) {
    var tokenizer = Tokenizer()
    let words = LexiconWords()
    guard let file = try? LexiconFile(file: "", bytes: bytes) else { return }
    file.forEachRow { row, bytes in
      do throws(LexiconError) {
        try add(row, of: file, bytes, words, &tokenizer)
      } catch {
        preconditionFailure("a politeness lexicon was loaded that can't be read")
      }
    }
  }

  /// Adds the entry of a line.
  mutating func add(
    _ row: LexiconRow, of file: LexiconFile, _ bytes: Span<UInt8>, _ words: LexiconWords,
    _ tokenizer: inout Tokenizer
  ) throws(LexiconError) {
    let kind = try file.word(.grammarClass, of: row, bytes, among: words.politenessClasses)
    let scope = try file.word(.scope, of: row, bytes, among: words.politenessScopes)
    let cell = file.cell(.term, of: row)
    var buffer = TokenBuffer()
    tokenizer.tokenize(bytes.extracting(cell), into: &buffer)
    let keys = buffer.tokens.filter { !$0.shape.contains(.hyphen) }.map(\.key)
    guard let first = keys.first, buffer.tokens[0].kind == .word, !keys.contains(.none) else {
      throw file.error(.term, of: row, .term)
    }
    let rest = Array(keys.dropFirst())
    var others = entries[first] ?? []
    if others.contains(where: { $0.rest == rest && $0.scope == scope }) {
      throw file.error(.term, of: row, .newTerm(file: file.file, line: row.line))
    }
    // A phrase that only counts where a sentence begins goes before one that counts anywhere.
    let entry = Entry(rest: rest, softens: kind.softens, scope: scope)
    let place = others.firstIndex {
      $0.rest.count < rest.count || $0.rest.count == rest.count && scope == .start
    }
    others.insert(entry, at: place ?? others.count)
    entries[first] = others
  }

  /// The longest entry that begins at a token, and how many tokens it has; `nil` where none does.
  func match(_ tokens: [Token], at place: Int, isStart: Bool) -> (entry: Entry, count: Int)? {
    guard let entries = entries[tokens[place].key] else { return nil }
    for entry in entries where entry.scope == .anywhere || isStart {
      let end = place + 1 + entry.rest.count
      if end <= tokens.count, zip(tokens[place + 1..<end], entry.rest).allSatisfy({ $0.key == $1 }) {
        return (entry, end - place)
      }
    }
    return nil
  }
}
