import CommentModel
import CommentText

@testable import CommentAnalysis

/// What the tables of lexicons hold, found by the terms as people write them.
extension Lexicons {
  /// The numbers of a text's words, as its tokens give them.
  func numbers(of text: String) -> [Int32] {
    keys(of: text).map { words.id(of: $0) }
  }

  /// The entry of exactly that text.
  func entry<Entry>(of text: String, in table: PhraseTable<Entry>) -> Entry? {
    var words = numbers(of: text)[...]
    guard let first = words.popFirst(), var node = table.start(with: first) else { return nil }
    for word in words {
      guard let next = table.step(from: node, with: word) else { return nil }
      node = next
    }
    return table.entry(at: node)
  }

  /// The term of the sentiment entry of exactly that text, and its valence.
  func feeling(of text: String) -> (term: String, valence: Double)? {
    entry(of: text, in: sentiment).map { (self.text(of: $0.term), $0.valence) }
  }

  /// The toxic entries of exactly that text.
  func toxicity(of text: String) -> [ToxicityEntry] {
    entry(of: text, in: toxicity).map { Array(toxicEntries[Int($0.lowerBound)..<Int($0.upperBound)]) } ?? []
  }
}

/// The keys of a text's tokens, without hyphens.
func keys(of text: String) -> [WordKey] {
  var tokenizer = Tokenizer()
  var buffer = TokenBuffer()
  tokenizer.tokenize(text.utf8Span.span, into: &buffer)
  return buffer.tokens.filter { !$0.shape.contains(.hyphen) }.map(\.key)
}
