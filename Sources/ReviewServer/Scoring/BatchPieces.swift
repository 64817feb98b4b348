import Hummingbird
import NIOCore

/// Cuts a body of lines into pieces of whole lines while it comes.
struct BatchPieces {
  /// Some lines.
  struct Piece: Sendable {
    /// The lines, with their ends (the last one of a body may lack it), and behind them what a parser of JSON may read.
    let bytes: [UInt8]
    /// How many of the bytes are lines.
    let count: Int
    /// The number of the first one, from 1.
    let firstLine: Int
    /// Whether this stands for a line that was too long and was left out.
    let isTooLong: Bool

    init(_ lines: ArraySlice<UInt8>, firstLine: Int, isTooLong: Bool = false) {
      var bytes: [UInt8] = []
      bytes.reserveCapacity(lines.count + RequestBytes.padding)
      bytes += lines
      bytes += repeatElement(0, count: RequestBytes.padding)
      self.bytes = bytes
      count = lines.count
      self.firstLine = firstLine
      self.isTooLong = isTooLong
    }
  }

  /// How many bytes are handed over at least, but at the end.
  private static let size = 1 << 17
  /// The longest line, in bytes.
  static let longestLine = 1 << 20

  private var body: RequestBody.AsyncIterator
  private var waiting: [UInt8] = []
  private var line = 1
  private var isSkipping = false
  private var isOver = false

  init(_ body: RequestBody) {
    self.body = body.makeAsyncIterator()
  }

  /// The next piece; `nil` at the end.
  mutating func next() async throws -> Piece? {
    while !isOver {
      if let piece = wholeLines() { return piece }
      guard let buffer = try await body.next() else {
        isOver = true
        break
      }
      take(buffer)
    }
    if waiting.isEmpty { return nil }
    defer { waiting = [] }
    return Piece(waiting[...], firstLine: line)
  }

  /// Adds bytes; those of a line that is too long up to its end are dropped.
  private mutating func take(_ buffer: ByteBuffer) {
    var view = buffer.readableBytesView
    if isSkipping {
      guard let end = view.firstIndex(of: 0x0A) else { return }
      view = view[view.index(after: end)...]
      isSkipping = false
    }
    waiting.append(contentsOf: view)
  }

  private mutating func wholeLines() -> Piece? {
    guard waiting.count >= BatchPieces.size else { return nil }
    guard let end = waiting.lastIndex(of: 0x0A) else {
      guard waiting.count > BatchPieces.longestLine else { return nil }
      waiting = []
      isSkipping = true
      defer { line += 1 }
      return Piece([], firstLine: line, isTooLong: true)
    }
    let piece = Piece(waiting[...end], firstLine: line)
    line += waiting[...end].count { $0 == 0x0A }
    waiting.removeSubrange(...end)
    return piece
  }
}
