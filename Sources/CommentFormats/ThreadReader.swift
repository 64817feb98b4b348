/// Turns the bytes of one format into threads. One file each in `Readers/`.
protocol ThreadReader: Sendable {
  /// Whether the content looks like this format; called on input that is neither empty nor binary.
  func recognizes(_ bytes: [UInt8]) -> Bool

  /// Reads everything. A part that cannot be read becomes a problem and the rest goes on.
  func read(_ bytes: [UInt8], name: String, options: ReaderOptions) throws(ReadError) -> ReadResult
}
