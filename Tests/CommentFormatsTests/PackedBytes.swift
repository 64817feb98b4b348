import CommentFormats

/// Packed inputs as the tests need them, without packing anything: every format has a kind of block that holds bytes
/// as they are.
enum PackedBytes {
  /// One gzip member (RFC 1952) of stored blocks (RFC 1951, section 3.2.4).
  static func gzip(_ bytes: [UInt8]) -> [UInt8] {
    var packed: [UInt8] = [0x1F, 0x8B, 0x08, 0, 0, 0, 0, 0, 0, 0xFF]
    var rest = bytes[...]
    repeat {
      let block = rest.prefix(0xFFFF)
      rest = rest.dropFirst(block.count)
      packed.append(rest.isEmpty ? 1 : 0)
      packed += littleEndian(UInt32(block.count), 2) + littleEndian(~UInt32(block.count), 2) + block
    } while !rest.isEmpty
    return packed + littleEndian(crc32(bytes), 4) + littleEndian(UInt32(bytes.count), 4)
  }

  /// One Zstandard frame (RFC 8878) of raw blocks, without a checksum.
  static func zstd(_ bytes: [UInt8], windowBits: Int = 17) -> [UInt8] {
    var packed = zstdHeader(windowBits: windowBits)
    var rest = bytes[...]
    repeat {
      let block = rest.prefix(0x2_0000)
      rest = rest.dropFirst(block.count)
      packed += littleEndian(UInt32(block.count) << 3 | (rest.isEmpty ? 1 : 0), 3) + block
    } while !rest.isEmpty
    return packed
  }

  /// One Zstandard frame of `count` blocks, each of which is 128 KiB of one byte in four bytes.
  static func zstdBomb(of byte: UInt8, blocks count: Int) -> [UInt8] {
    var packed = zstdHeader(windowBits: 17)
    for block in 1...count {
      packed += littleEndian(0x2_0000 << 3 | 1 << 1 | (block == count ? 1 : 0), 3) + [byte]
    }
    return packed
  }

  /// A frame that unpackers pass over.
  static func skippable(_ bytes: [UInt8]) -> [UInt8] {
    [0x5A, 0x2A, 0x4D, 0x18] + littleEndian(UInt32(bytes.count), 4) + bytes
  }

  private static func zstdHeader(windowBits: Int) -> [UInt8] {
    [0x28, 0xB5, 0x2F, 0xFD, 0x00, UInt8(windowBits - 10) << 3]
  }

  private static func littleEndian(_ value: UInt32, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * UInt32($0))) }
  }

  private static func crc32(_ bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(~0) { crc, byte in
      (0..<8).reduce(crc ^ UInt32(byte)) { crc, _ in crc & 1 == 1 ? crc >> 1 ^ 0xEDB8_8320 : crc >> 1 }
    }
  }
}

/// A stream that hands out some bytes at a time.
func stream(_ bytes: [UInt8], by step: Int) -> SourceStream {
  var offset = 0
  return SourceStream { (buffer) throws(ReadError) in
    let end = min(offset + step, bytes.count)
    buffer += bytes[offset..<end]
    offset = end
  }
}
