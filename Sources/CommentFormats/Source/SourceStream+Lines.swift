import Glibc

extension SourceStream {
  /// What is done with a line: its number from 1, its place (without the line end) in a buffer that may hold more,
  /// and a problem in its place where it is too long to be kept.
  typealias LineBody = (
    _ number: Int, _ line: Range<Int>, _ problem: ReadProblem?, _ buffer: borrowing [UInt8]
  ) throws(ReadError) -> Void

  /// Takes everything line by line as UTF-8. What is invalid is repaired first; lines of `longest` bytes
  /// and more are passed over without being kept. Memory does not grow with the input. O(n).
  ///
  /// - Returns: How many sequences were invalid.
  mutating func forEachLine(
    longest: Int = SourceText.longestLine, _ body: LineBody
  ) throws(ReadError) -> Int {
    try decode()
    if try peek(3).elementsEqual([0xEF, 0xBB, 0xBF]) { bytes.take(3) }
    var walk = LineWalk(longest: longest)
    while true {
      let length = bytes.wholeLines(searched: walk.searched)
      if length > 0 {
        try walk.lend(bytes.buffer, bytes.start..<bytes.start + length, body)
        bytes.take(length)
      } else if bytes.isAtEnd {
        break
      } else {
        walk.skip(&bytes)
        try bytes.fill()
      }
    }
    try walk.lendLast(bytes.buffer, bytes.start..<bytes.buffer.count, body)
    bytes.take(bytes.count)
    return walk.invalid
  }
}

/// Goes from line to line. Lines are checked many at once: a line feed is part of no other sequence, so some lines
/// are valid UTF-8 exactly where each of them is.
private struct LineWalk {
  /// How many bytes a line has that is passed over, at least.
  let longest: Int
  /// How many sequences were invalid.
  private(set) var invalid = 0
  /// How many of the bytes that wait are known to hold no line end.
  private(set) var searched = 0
  private var number = 1
  /// How many bytes of the line at hand have been passed over.
  private var skipped = 0

  init(longest: Int) { self.longest = longest }

  /// Takes note that what waits is no whole line, and passes over it where it is too long already.
  mutating func skip(_ bytes: inout PulledBytes) {
    if bytes.count >= longest {
      skipped += bytes.count
      bytes.take(bytes.count)
    }
    searched = bytes.count
  }

  /// Lends each of some whole lines.
  mutating func lend(
    _ buffer: borrowing [UInt8], _ lines: Range<Int>, _ body: SourceStream.LineBody
  ) throws(ReadError) {
    let isValid = buffer.span.extracting(lines).isUTF8
    var start = lines.lowerBound
    while start < lines.upperBound, let end = buffer.first(0x0A, in: start..<lines.upperBound) {
      try lend(buffer, start..<end, isValid: isValid, body)
      start = end + 1
    }
    searched = 0
  }

  /// Lends what stands behind the last line end, where there is something.
  mutating func lendLast(
    _ buffer: borrowing [UInt8], _ line: Range<Int>, _ body: SourceStream.LineBody
  ) throws(ReadError) {
    if !line.isEmpty || skipped > 0 { try lend(buffer, line, isValid: false, body) }
  }

  private mutating func lend(
    _ buffer: borrowing [UInt8], _ line: Range<Int>, isValid: Bool, _ body: SourceStream.LineBody
  ) throws(ReadError) {
    let length = skipped + line.count
    if length >= longest {
      try body(number, 0..<0, ReadProblem(line: number, kind: .lineTooLong(bytes: length)), buffer)
    } else {
      let endsInReturn = !line.isEmpty && buffer[line.upperBound - 1] == 0x0D
      let line = line.lowerBound..<line.upperBound - (endsInReturn ? 1 : 0)
      if isValid || buffer.span.extracting(line).isUTF8 {
        try body(number, line, nil, buffer)
      } else {
        let repaired = SourceText(Array(buffer[line]))
        try body(number, 0..<repaired.bytes.count, nil, repaired.bytes)
        invalid += repaired.invalidSequences
      }
    }
    skipped = 0
    number += 1
  }
}

extension PulledBytes {
  /// How many bytes are checked at once; they stay in the processor's cache.
  private static let block = 262_144

  /// How many of the bytes that wait are whole lines: those of a block, or the first one where it is longer.
  ///
  /// - Parameter searched: How many at the front hold no line end.
  fileprivate func wholeLines(searched: Int) -> Int {
    guard let first = buffer.first(0x0A, in: start + searched..<buffer.count) else { return 0 }
    let last =
      buffer.lastLineFeed(in: first..<max(first, min(buffer.count, start + PulledBytes.block))) ?? first
    return last + 1 - start
  }
}

extension [UInt8] {
  /// Where a byte stands first in a range. The C library's search is several times faster than a loop.
  func first(_ byte: UInt8, in range: Range<Int>) -> Int? {
    unsafe withUnsafeBytes { bytes in
      let part = unsafe UnsafeRawBufferPointer(rebasing: bytes[range])
      guard let base = part.baseAddress, let found = unsafe memchr(base, Int32(byte), part.count) else {
        return nil
      }
      return unsafe range.lowerBound + (UnsafeRawPointer(found) - base)
    }
  }

  /// Where the last line feed of a range is.
  fileprivate func lastLineFeed(in range: Range<Int>) -> Int? {
    let bytes = span
    var index = range.upperBound
    while index > range.lowerBound {
      index -= 1
      if bytes[index] == 0x0A { return index }
    }
    return nil
  }
}
