/// Bytes of an output that are put together piece by piece, in room that is made beforehand: appending is a copy and a
/// comparison, and allocates only when the room has run out.
struct ByteBuffer: Sendable {
  /// The room; what was appended stands in its first `count` bytes.
  private(set) var room: [UInt8]
  /// How many bytes were appended.
  private(set) var count = 0

  /// Creates an empty buffer.
  ///
  /// - Parameter room: An array that is no longer needed otherwise; its content is forgotten.
  init(room: [UInt8] = []) {
    self.room = room
  }

  /// Forgets what was appended.
  mutating func removeAll() { count = 0 }

  /// Appends a byte.
  @inline(__always) mutating func append(_ byte: UInt8) {
    makeRoom(for: 1)
    room[count] = byte
    count += 1
  }

  /// Appends the first bytes of a number, the lowest first.
  @inline(__always) mutating func append(word: UInt64, count length: Int) {
    makeRoom(for: 8)
    let start = count
    // `makeRoom` has just seen to it that 8 bytes from `start` on are in bounds.
    unsafe room.withUnsafeMutableBytes {
      unsafe $0.storeBytes(of: word.littleEndian, toByteOffset: start, as: UInt64.self)
    }
    count += length
  }

  /// Appends bytes.
  mutating func append(_ bytes: Span<UInt8>) {
    unsafe bytes.withUnsafeBytes { unsafe append($0) }
  }

  /// Appends bytes.
  mutating func append(_ bytes: [UInt8]) {
    unsafe bytes.withUnsafeBytes { unsafe append($0) }
  }

  /// Appends a literal.
  @inline(__always) mutating func append(_ text: StaticString) {
    unsafe append(UnsafeRawBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  @inline(__always) private mutating func append(_ bytes: UnsafeRawBufferPointer) {
    makeRoom(for: bytes.count)
    let start = count
    // `makeRoom` has just seen to it that as many bytes from `start` on are in bounds.
    unsafe room.withUnsafeMutableBytes { room in
      unsafe UnsafeMutableRawBufferPointer(rebasing: room[start...]).copyMemory(from: bytes)
    }
    count += bytes.count
  }

  @inline(__always) private mutating func makeRoom(for more: Int) {
    if room.count - count < more { grow(by: more) }
  }

  @inline(never) private mutating func grow(by more: Int) {
    let size = max(ByteBuffer.leastRoom, room.count * 2, count + more)
    room.append(contentsOf: repeatElement(0, count: size - room.count))
  }

  private static let leastRoom = 256
}

extension ByteBuffer: TextOutputStream {
  /// Appends text.
  mutating func write(_ string: String) {
    append(string.utf8Span.span)
  }
}
