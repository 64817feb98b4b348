/// The parameters of a header value, those in pieces and with percent codes too (RFC 2231, sections 3 and 4).
struct HeaderParameters {
  private var pieces: [Piece] = []

  private struct Piece {
    var name: [UInt8]
    var number: Int
    var isEncoded: Bool
    var value: [UInt8]
  }

  /// What stands before the first parameter: `text/plain`.
  private(set) var word: [UInt8] = []

  /// Reads a value. Missing semicolons, and words that are no parameter, are passed over. O(length).
  init(_ value: Range<Int>, of bytes: Span<UInt8>) {
    var index = value.lowerBound
    while index < value.upperBound {
      let byte = bytes[index]
      if byte == 0x3B || byte.isASCIIBlank {
        index += 1
        continue
      }
      let start = index
      while index < value.upperBound, bytes[index] != 0x3B, bytes[index] != 0x3D, !bytes[index].isASCIIBlank {
        index += 1
      }
      let name = start..<index
      let equals = HeaderParameters.afterBlanks(bytes, index..<value.upperBound)
      if word.isEmpty {
        word = [UInt8](bytes.extracting(name)).map(\.asciiLowercased)
        if equals < value.upperBound, bytes[equals] == 0x3D { index = equals + 1 }
      } else if equals < value.upperBound, bytes[equals] == 0x3D {
        index = HeaderParameters.afterBlanks(bytes, equals + 1..<value.upperBound)
        take(name, HeaderParameters.value(bytes, &index, value.upperBound), bytes)
      }
    }
  }

  /// A parameter's value, its pieces joined; empty where it is missing.
  subscript(name: String) -> [UInt8] {
    let found = pieces.filter { $0.name.elementsEqual(name.utf8) }.sorted { $0.number < $1.number }
    var value: [UInt8] = []
    for (place, piece) in found.enumerated() where place == 0 || piece.number > found[place - 1].number {
      value += piece.isEncoded ? HeaderParameters.decoded(piece.value, isFirst: place == 0) : piece.value
    }
    return value
  }

  private static func afterBlanks(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Int {
    var index = range.lowerBound
    while index < range.upperBound, bytes[index].isASCIIBlank { index += 1 }
    return index
  }

  private static func value(_ bytes: Span<UInt8>, _ index: inout Int, _ end: Int) -> [UInt8] {
    var value: [UInt8] = []
    if index < end, bytes[index] == 0x22 {
      index += 1
      while index < end, bytes[index] != 0x22 {
        if bytes[index] == 0x5C, index + 1 < end { index += 1 }
        if bytes[index] != 0x0A, bytes[index] != 0x0D { value.append(bytes[index]) }
        index += 1
      }
      index = min(index + 1, end)
    } else {
      while index < end, bytes[index] != 0x3B, !bytes[index].isASCIIBlank {
        value.append(bytes[index])
        index += 1
      }
    }
    return value
  }

  /// `name`, `name*`, `name*1`, `name*1*`.
  private mutating func take(_ name: Range<Int>, _ value: [UInt8], _ bytes: Span<UInt8>) {
    let parts = [UInt8](bytes.extracting(name)).split(separator: 0x2A, omittingEmptySubsequences: false)
    let number = parts.count > 1 ? Int(String(decoding: parts[1], as: UTF8.self)) ?? 0 : 0
    pieces.append(
      Piece(
        name: parts[0].map(\.asciiLowercased), number: number, isEncoded: parts.count > 1 && parts.last == [],
        value: value))
  }

  /// Percent codes decoded, `charset'language'` left away.
  private static func decoded(_ value: [UInt8], isFirst: Bool) -> [UInt8] {
    let marks = value.indices.filter { value[$0] == 0x27 }
    var index = isFirst && marks.count >= 2 ? marks[1] + 1 : 0
    var decoded: [UInt8] = []
    while index < value.count {
      if value[index] == 0x25, index + 2 < value.count, let high = value[index + 1].hexadecimalValue,
        let low = value[index + 2].hexadecimalValue
      {
        decoded.append(UInt8(high << 4 | low))
        index += 3
      } else {
        decoded.append(value[index])
        index += 1
      }
    }
    return decoded
  }
}
