public import CommentModel
import CommentText

/// How often a text softens and sharpens what it says.
public struct PolitenessCounts: Sendable, Hashable {
  /// Thanks, apologies, greetings, credit, agreement, hedges and requests.
  public var softening = 0
  /// Insistence on facts, directives, questions put to the other one, accusations.
  public var sharpening = 0

  /// Nothing of either.
  public init() {}
}

/// Counts politeness marks, text by text, on buffers that are used again. One reader serves one task.
public struct PolitenessReader: ~Copyable {
  private let politeness: Politeness
  private var tokenizer = Tokenizer()
  private var buffer = TokenBuffer()

  /// Creates a reader.
  public init(_ politeness: Politeness) { self.politeness = politeness }

  /// The marks among the author's own words; where several entries begin at a word the longest counts. O(n).
  ///
  /// - Parameters:
  ///   - text: The bytes of the text, UTF-8.
  ///   - passages: Whose words stand where; where there are none all are the author's.
  public mutating func counts(in text: Span<UInt8>, _ passages: [Passage] = []) -> PolitenessCounts {
    tokenizer.tokenize(text, into: &buffer)
    let tokens = buffer.tokens
    var counts = PolitenessCounts()
    var isStart = true
    var passage = 0
    var place = 0
    while place < tokens.count {
      let token = tokens[place]
      isStart = isStart || token.shape.contains(.followsLineBreak)
      while passage < passages.count, passages[passage].range.upperBound <= Int(token.start) { passage += 1 }
      let isOwn = passage == passages.count || passages[passage].kind == .own
      if isOwn, token.kind == .word, let found = politeness.match(tokens, at: place, isStart: isStart) {
        if found.entry.softens { counts.softening += 1 } else { counts.sharpening += 1 }
        place += found.count
        isStart = false
        continue
      }
      // A sign that ends no sentence, such as an opening quotation mark, leaves its beginning where it is.
      if token.kind != .punctuation {
        isStart = false
      } else if token.shape.contains(.endsSentence) {
        isStart = true
      }
      place += 1
    }
    return counts
  }
}
