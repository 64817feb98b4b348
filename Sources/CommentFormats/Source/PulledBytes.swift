/// Bytes that are pulled when they are needed, and are taken from the front.
struct PulledBytes {
  /// Appends some bytes to a buffer; none at the end.
  let pull: SourceStream.Pull
  /// What has been pulled; what has not been taken of it begins at `start`.
  private(set) var buffer: [UInt8]
  private(set) var start = 0
  /// Whether there is nothing more to be pulled.
  private(set) var isAtEnd: Bool

  init(pull: @escaping SourceStream.Pull) {
    self.pull = pull
    buffer = []
    isAtEnd = false
  }

  /// What is in memory already.
  init(_ bytes: [UInt8]) {
    pull = { (_) throws(ReadError) in }
    buffer = bytes
    isAtEnd = true
  }

  /// How many bytes wait to be taken.
  var count: Int { buffer.count - start }

  /// The bytes that wait to be taken.
  var waiting: ArraySlice<UInt8> { buffer[start...] }

  /// Takes bytes that have been looked at in `buffer`.
  mutating func take(_ count: Int) { start += count }

  /// Takes all that wait; where nothing has been taken of the buffer yet, without copying.
  mutating func takeAll() -> [UInt8] {
    let rest = start == 0 ? buffer : Array(buffer[start...])
    buffer = []
    start = 0
    return rest
  }

  /// Pulls once. What waits moves to the front of the buffer, so callers take most of it first.
  mutating func fill() throws(ReadError) {
    guard !isAtEnd else { return }
    if start > 0 {
      buffer.removeSubrange(..<start)
      start = 0
    }
    let before = buffer.count
    try pull(&buffer)
    isAtEnd = buffer.count == before
  }

  /// The first bytes that wait, up to a count, pulled as far as needed; they stay.
  mutating func peek(_ count: Int) throws(ReadError) -> ArraySlice<UInt8> {
    while self.count < count, !isAtEnd { try fill() }
    return waiting.prefix(count)
  }
}
