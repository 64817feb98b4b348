package import CommentModel

/// A stretch of a comment's text as a page shows it.
package struct TextPiece: Sendable {
  package let text: String
  /// Whether words in it counted.
  package let isMark: Bool
  /// What they counted for, as the lists below number it: `1·3`.
  package let numbers: String
  /// Whether severe words are masked in it.
  package let isSoftened: Bool

  /// Says that a text goes on.
  package static let more = TextPiece(text: " …", isMark: false, numbers: "", isSoftened: false)
}

/// A comment's text with the words that counted marked, and severe ones masked.
package struct MarkedComment {
  /// Texts are shown up to here, in bytes, unless all of it is asked for.
  package static let longest = 20_000
  /// How much of a text a list shows, in bytes.
  private static let excerptLength = 300
  /// How much stands before the first mark in a list, in bytes.
  private static let lead = 80

  private let bytes: [UInt8]
  private let marks: [WordMark]
  private let softened: [Range<Int>]

  package init(_ text: String, _ steps: [Step], marks: [WordMark], isMasked: Bool) {
    bytes = Array((isMasked ? maskedText(text, steps) : text).utf8)
    self.marks = marks
    softened = isMasked ? steps.filter(\.isSevere).map(\.match.range) : []
  }

  /// The text up to some length.
  package func pieces(limit: Int = MarkedComment.longest) -> [TextPiece] {
    pieces(0..<end(near: limit), isExcerpt: false)
  }

  /// How many bytes `pieces` leaves out.
  package func hidden(limit: Int = MarkedComment.longest) -> Int { bytes.count - end(near: limit) }

  /// What a list shows: from shortly before the first mark on, in one paragraph.
  package var excerpt: [TextPiece] {
    let first = marks.first?.range.lowerBound ?? 0
    let start = first > MarkedComment.lead + 40 ? self.start(near: first - MarkedComment.lead) : 0
    let end = end(near: start + MarkedComment.excerptLength)
    var pieces = pieces(start..<max(start, end), isExcerpt: true)
    if start > 0 { pieces.insert(MarkedComment.plain("… "), at: 0) }
    if end < bytes.count { pieces.append(.more) }
    if pieces.isEmpty { pieces.append(MarkedComment.plain("–")) }
    return pieces
  }

  private func pieces(_ whole: Range<Int>, isExcerpt: Bool) -> [TextPiece] {
    var pieces: [TextPiece] = []
    var place = whole.lowerBound
    for mark in marks {
      let range = mark.range.clamped(to: whole)
      if range.isEmpty || range.lowerBound < place { continue }
      if place < range.lowerBound { pieces.append(plain(place..<range.lowerBound, isExcerpt)) }
      pieces.append(
        TextPiece(
          text: text(range, isExcerpt), isMark: true,
          numbers: mark.numbers.map(String.init).joined(separator: "·"),
          isSoftened: softened.contains { $0.overlaps(range) }))
      place = range.upperBound
    }
    if place < whole.upperBound { pieces.append(plain(place..<whole.upperBound, isExcerpt)) }
    return pieces
  }

  private func plain(_ range: Range<Int>, _ isExcerpt: Bool) -> TextPiece {
    MarkedComment.plain(text(range, isExcerpt))
  }

  private static func plain(_ text: String) -> TextPiece {
    TextPiece(text: text, isMark: false, numbers: "", isSoftened: false)
  }

  private func text(_ range: Range<Int>, _ isExcerpt: Bool) -> String {
    var text: [UInt8] = []
    text.reserveCapacity(range.count)
    for place in range {
      // Of a carriage return and a line feed the second says enough.
      if bytes[place] == 0x0D, place + 1 < range.upperBound, bytes[place + 1] == 0x0A { continue }
      text.append(isExcerpt && bytes[place] == 0x0A ? 0x20 : bytes[place])
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// The beginning of a character at a place or before it.
  private func end(near place: Int) -> Int {
    var place = min(place, bytes.count)
    while place > 0, place < bytes.count, bytes[place] & 0xC0 == 0x80 { place -= 1 }
    return place
  }

  /// The beginning of a word at a place or behind it.
  private func start(near place: Int) -> Int {
    let space = bytes[place...].firstIndex(of: UInt8(ascii: " ")).map { $0 + 1 } ?? place
    return end(near: space < place + MarkedComment.lead ? space : place)
  }
}
