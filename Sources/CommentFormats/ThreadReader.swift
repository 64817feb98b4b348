/// Turns the bytes of one format into threads. One file each in `Readers/`.
protocol ThreadReader: Sendable {
  /// Whether the content looks like this format; called on input that is neither empty nor binary.
  func recognizes(_ head: SourceHead) -> Bool

  /// Reads everything into a collector. A part that cannot be read becomes a problem and the rest goes on.
  ///
  /// - Throws: `ReadError` where the input as a whole is not what it should be.
  func read(
    _ source: inout SourceStream, into threads: inout ThreadCollector, options: ReaderOptions
  ) throws(ReadError)
}
