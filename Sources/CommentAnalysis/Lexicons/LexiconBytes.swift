/// The bytes of a lexicon file.
enum LexiconBytes: Sendable {
  /// Handed in.
  case given([UInt8])
  /// Of the file of that number in the program. The tests have checked it.
  case embedded(Int)

  /// Lends the bytes.
  func withSpan<Result, Failure: Error>(
    _ body: (Span<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    switch self {
    case .given(let bytes): try body(bytes.span)
    case .embedded(let number): try EmbeddedFiles.withLexicon(number, body)
    }
  }

  var count: Int { withSpan { $0.count } }

  var isChecked: Bool {
    if case .embedded = self { true } else { false }
  }
}
