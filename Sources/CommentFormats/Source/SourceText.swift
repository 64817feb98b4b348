/// The bytes of a text source made safe to work on: valid UTF-8, no byte order mark, lines ended by LF.
///
/// Each invalid sequence becomes one U+FFFD by the practice of maximal subparts (The Unicode Standard,
/// section 3.9, table 3-8), as `String(decoding:as:)` does it.
struct SourceText {
  /// Lines of this many bytes and more are left out and reported.
  static let longestLine = 1_000_000

  /// How many bytes at the start are looked at to tell text from binary.
  static let probe = 65_536

  /// Valid UTF-8 with LF line ends.
  let bytes: [UInt8]
  /// How many invalid sequences were replaced.
  let invalidSequences: Int

  /// Cleans `raw`. O(n); bytes that need nothing are shared, not copied.
  init(_ raw: [UInt8]) {
    let start = raw.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var invalid = 0
    var cleaned = raw
    if start > 0 || !raw.span.isUTF8 {
      (cleaned, invalid, _) = SourceText.repaired(raw, from: start)
    }
    if cleaned.first(0x0D, in: 0..<cleaned.count) != nil { cleaned = SourceText.withLineFeeds(cleaned) }
    bytes = cleaned
    invalidSequences = invalid
  }

  /// Why an input cannot be read as any text, or `nil` where it can.
  ///
  /// Binary is what has a NUL, or invalid sequences for more than 30 % of the characters, in the first 64 KiB. Text
  /// in an 8-bit encoding that is mostly ASCII stays far below that and is read with U+FFFD in it.
  static func failure(of head: SourceHead) -> ReadError? {
    let unit = head.encoding.unit
    let raw = Array(head.raw.prefix(probe))
    if let offset = firstNUL(in: raw, unit: unit) { return .binary(offset: offset) }
    if head.encoding == .utf8 {
      let (_, invalid, first) = repaired(raw, from: 0)
      if invalid * 10 > raw.count * 3 { return .binary(offset: first) }
    } else {
      var text: [UInt8] = []
      _ = Transcoder(head.encoding).append(raw[...], isLast: false, to: &text)
      if repaired(text, from: 0).invalid * 10 > raw.count / unit * 3 { return .binary(offset: 0) }
    }
    return head.isWhole && head.text.allSatisfy(\.isASCIIBlank) ? .empty : nil
  }

  private static func firstNUL(in raw: [UInt8], unit: Int) -> Int? {
    if unit == 1 { return raw.firstIndex(of: 0) }
    return stride(from: 0, through: raw.count - unit, by: unit).first { start in
      raw[start..<start + unit].allSatisfy { $0 == 0 }
    }
  }

  /// The repaired bytes, how many sequences were invalid, and where the first one was (`raw.count`: nowhere).
  private static func repaired(
    _ raw: [UInt8], from start: Int
  ) -> (bytes: [UInt8], invalid: Int, first: Int) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(raw.count)
    var invalid = 0
    var first = raw.count
    var next = start
    let span = raw.span
    while next < raw.count {
      do {
        _ = try UTF8Span(validating: span.extracting(next..<raw.count))
        bytes.append(contentsOf: raw[next...])
        break
      } catch {
        let wrong = error.byteOffsets
        if invalid == 0 { first = next + wrong.lowerBound }
        bytes.append(contentsOf: raw[next..<next + wrong.lowerBound])
        bytes.append(contentsOf: [0xEF, 0xBF, 0xBD])
        invalid += 1
        next += max(wrong.upperBound, 1)
      }
    }
    return (bytes, invalid, first)
  }

  private static func withLineFeeds(_ raw: [UInt8]) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(raw.count)
    for (index, byte) in raw.enumerated() {
      if byte != 0x0D {
        bytes.append(byte)
      } else if index + 1 == raw.count || raw[index + 1] != 0x0A {
        bytes.append(0x0A)
      }
    }
    return bytes
  }
}

extension SourceText {
  /// One line of a source, without its end.
  struct Line {
    /// 1-based.
    var number: Int
    /// Its bytes in `SourceText.bytes`.
    var range: Range<Int>
  }

  /// Hands each line to `body`, in order; lines that are too long go to `problems` in its place. O(n).
  func forEachLine(problems: inout [ReadProblem], _ body: (Line, inout [ReadProblem]) -> Void) {
    var number = 1
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
      if end - start >= SourceText.longestLine {
        problems.append(ReadProblem(line: number, kind: .lineTooLong(bytes: end - start)))
      } else {
        body(Line(number: number, range: start..<end), &problems)
      }
      number += 1
      start = end + 1
    }
  }

  /// The text of some bytes.
  func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
}

extension UInt8 {
  /// Whether it is an ASCII space, tab or line end.
  var isASCIIBlank: Bool { self == 0x20 || (0x09...0x0D).contains(self) }
}
