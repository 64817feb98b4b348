/// A lexicon file that can't be used, and where.
public struct LexiconError: Error, Sendable, Hashable {
  /// The file, as it was named when it was handed in.
  public var file: String
  /// The line, from 1.
  public var line: Int
  /// The cell of the line, from 1; 0 where the whole line is meant.
  public var column: Int
  /// What was expected there.
  public var expected: Expectation

  /// What a lexicon file has to have at a place.
  public enum Expectation: Sendable, Hashable {
    /// UTF-8.
    case utf8
    /// A header line of that name: `# name: …`.
    case header(String)
    /// One of these kinds of lexicon.
    case kind([String])
    /// These columns, by name, in the header.
    case columns([String])
    /// At most so many cells.
    case cells(atMost: Int)
    /// A term of at least one word, which begins with a word.
    case term
    /// A term of one word.
    case oneWord
    /// A term that is one emoticon, as the tokenizer sees it.
    case emoticon
    /// A term that is one emoji, as the tokenizer sees it.
    case emoji
    /// A term that is not yet in the file or its fellows; it stands there already.
    case newTerm(file: String, line: Int)
    /// A class: its name, and no more classes than there is room for.
    case className
    /// A pattern of words and classes.
    case pattern
    /// A number within bounds.
    case number(from: Double, through: Double)
    /// One of these words.
    case word([String])
  }
}

extension LexiconError: CustomStringConvertible {
  /// `FILE:LINE:COLUMN: expected …`.
  public var description: String {
    let place = column > 0 ? "\(file):\(line):\(column)" : "\(file):\(line)"
    return "\(place): expected \(expected)"
  }
}

extension LexiconError.Expectation: CustomStringConvertible {
  /// The end of a sentence that begins with "expected".
  public var description: String {
    switch self {
    case .utf8: "UTF-8"
    case .header(let name): "a header line `# \(name): …`"
    case .kind(let kinds): "a kind of lexicon: \(kinds.joined(separator: ", "))"
    case .columns(let columns): "the columns \(columns.joined(separator: " "))"
    case .cells(let count): "at most \(count) cells"
    case .term: "a term that begins with a word"
    case .oneWord: "a term of one word"
    case .emoticon: "one emoticon"
    case .emoji: "one emoji"
    case .newTerm(let file, let line): "a new term; this one stands at \(file):\(line)"
    case .className: "the name of a class, one of \(ClassSet.most) at the most"
    case .pattern: "a pattern of words and classes"
    case .number(let low, let high): "a number from \(low) to \(high)"
    case .word(let words): "one of: \(words.joined(separator: ", "))"
    }
  }
}
