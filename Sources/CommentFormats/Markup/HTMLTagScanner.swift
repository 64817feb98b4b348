/// Finds where tags end, in linear time over a whole source.
///
/// A tag ends at the first `>` outside quotation marks. Where there is none before the next `<` outside of
/// them, the quotation marks are broken, and the first `>` of all ends it; where there is none either, it is
/// no tag but text, as in `a <b and c <d`. (A browser would read on to the end of the page.)
struct HTMLTagScanner {
  /// Up to where a search that heeded quotation marks has failed. No other one looks there again: otherwise a
  /// source of nothing but broken tags would be read once for each of them.
  private var blindEnd = 0

  /// The tag that begins at `offset`, where `<` stands; `nil` if that begins none.
  mutating func tag(at offset: Int, in source: Span<UInt8>) -> HTMLTag? {
    let isEnd = offset + 1 < source.count && source[offset + 1] == UInt8(ascii: "/")
    let start = offset + (isEnd ? 2 : 1)
    guard start < source.count, source[start].isASCIILetter else { return nil }
    var nameEnd = start + 1
    while nameEnd < source.count, HTMLTagScanner.isPartOfName(source[nameEnd]) { nameEnd += 1 }
    guard nameEnd < source.count, HTMLTagScanner.endsName(source[nameEnd]),
      source[nameEnd - 1] != UInt8(ascii: ":")
    else { return nil }
    guard let close = close(from: nameEnd, of: offset, in: source) else { return nil }
    return HTMLTag(
      element: HTMLElement.named(start..<nameEnd, in: source), isEnd: isEnd,
      attributes: nameEnd..<close, end: close + 1)
  }

  private static func isPartOfName(_ byte: UInt8) -> Bool {
    byte.isASCIILetter || byte.isASCIIDigit || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ":")
      || byte == UInt8(ascii: "_")
  }

  private static func endsName(_ byte: UInt8) -> Bool {
    byte.isASCIIBlank || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ">")
  }

  private mutating func close(from nameEnd: Int, of offset: Int, in source: Span<UInt8>) -> Int? {
    if offset >= blindEnd {
      let stop = HTMLTagScanner.stop(from: nameEnd, in: source)
      if stop < source.count, source[stop] == UInt8(ascii: ">") { return stop }
      blindEnd = stop
    }
    var index = nameEnd
    while index < source.count {
      if source[index] == UInt8(ascii: ">") { return index }
      if source[index] == UInt8(ascii: "<") { return nil }
      index += 1
    }
    return nil
  }

  /// The first `<` or `>` outside of quotation marks, or the end.
  private static func stop(from start: Int, in source: Span<UInt8>) -> Int {
    var index = start
    var isAfterEqualsSign = false
    while index < source.count {
      let byte = source[index]
      switch byte {
      case UInt8(ascii: "<"), UInt8(ascii: ">"):
        return index
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        if isAfterEqualsSign {
          index += 1
          while index < source.count, source[index] != byte { index += 1 }
        }
        isAfterEqualsSign = false
      case UInt8(ascii: "="):
        isAfterEqualsSign = true
      default:
        if !byte.isASCIIBlank { isAfterEqualsSign = false }
      }
      index += 1
    }
    return source.count
  }
}
