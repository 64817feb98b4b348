/// How a comment stands in a store: one byte of state and which parts there are, the lengths of the strings as
/// LEB128, the time, the marks, then the strings. `CommentStore.withComment` lends the bytes that the ranges mean.
public struct StoredComment {
  /// Where the source's id stands.
  public let id: Range<Int>
  /// Where the id that the comment answers stands; empty at the top level.
  public let parentID: Range<Int>
  /// Where the displayed name stands; empty where the source does not say.
  public let author: Range<Int>
  /// Where the text stands.
  public let text: Range<Int>
  /// When it was posted.
  public let time: Timestamp?
  /// What its home had made of it.
  public let state: CommentState
  /// What the markup set apart, in the order of the text.
  public let marks: [TextMark]

  private static let hasParent: UInt8 = 1 << 4
  private static let hasAuthor: UInt8 = 1 << 5
  private static let hasTime: UInt8 = 1 << 6
  private static let hasMarks: UInt8 = 1 << 7

  init(at start: Int, in bytes: Span<UInt8>) {
    var cursor = Cursor(offset: start + 1)
    let head = bytes[start]
    state = CommentState.allCases[Int(head & 0x0F)]
    let idLength = cursor.number(bytes)
    let parentLength = head & StoredComment.hasParent == 0 ? 0 : cursor.number(bytes)
    let authorLength = head & StoredComment.hasAuthor == 0 ? 0 : cursor.number(bytes)
    let textLength = cursor.number(bytes)
    time = head & StoredComment.hasTime == 0 ? nil : Timestamp(milliseconds: cursor.signed(bytes))
    var marks: [TextMark] = []
    if head & StoredComment.hasMarks != 0 {
      for _ in 0..<cursor.number(bytes) {
        let kind = TextMarkKind.allCases[cursor.number(bytes)]
        let start = cursor.number(bytes)
        marks.append(TextMark(kind: kind, range: start..<start + cursor.number(bytes)))
      }
    }
    self.marks = marks
    id = cursor.offset..<cursor.offset + idLength
    parentID = id.upperBound..<id.upperBound + parentLength
    author = parentID.upperBound..<parentID.upperBound + authorLength
    text = author.upperBound..<author.upperBound + textLength
  }

  static func append(_ draft: CommentDraft, to bytes: inout [UInt8]) {
    var head = UInt8(CommentState.allCases.firstIndex(of: draft.state) ?? 0)
    if !draft.parentID.isEmpty { head |= hasParent }
    if !draft.author.isEmpty { head |= hasAuthor }
    if draft.time != nil { head |= hasTime }
    if !draft.marks.isEmpty { head |= hasMarks }
    bytes.append(head)
    append(draft.id.count, to: &bytes)
    if !draft.parentID.isEmpty { append(draft.parentID.count, to: &bytes) }
    if !draft.author.isEmpty { append(draft.author.count, to: &bytes) }
    append(draft.text.count, to: &bytes)
    if let time = draft.time {
      for shift in stride(from: 0, to: 64, by: 8) {
        bytes.append(UInt8(truncatingIfNeeded: time.milliseconds >> Int64(shift)))
      }
    }
    if !draft.marks.isEmpty {
      append(draft.marks.count, to: &bytes)
      for mark in draft.marks {
        append(TextMarkKind.allCases.firstIndex(of: mark.kind) ?? 0, to: &bytes)
        append(mark.range.lowerBound, to: &bytes)
        append(mark.range.count, to: &bytes)
      }
    }
    append(draft.id.span, to: &bytes)
    append(draft.parentID.span, to: &bytes)
    append(draft.author.span, to: &bytes)
    append(draft.text.span, to: &bytes)
  }

  private static func append(_ part: Span<UInt8>, to bytes: inout [UInt8]) {
    unsafe part.withUnsafeBufferPointer { unsafe bytes.append(contentsOf: $0) }
  }

  private static func append(_ number: Int, to bytes: inout [UInt8]) {
    var rest = UInt64(number)
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  private struct Cursor {
    var offset: Int

    mutating func number(_ bytes: Span<UInt8>) -> Int {
      var value = 0
      var shift = 0
      while true {
        let byte = bytes[offset]
        offset += 1
        value |= Int(byte & 0x7F) << shift
        if byte < 0x80 { return value }
        shift += 7
      }
    }

    mutating func signed(_ bytes: Span<UInt8>) -> Int64 {
      var bits: UInt64 = 0
      for index in 0..<8 { bits |= UInt64(bytes[offset + index]) << UInt64(index * 8) }
      offset += 8
      return Int64(bitPattern: bits)
    }
  }
}
