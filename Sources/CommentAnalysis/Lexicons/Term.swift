/// Where the text of a term stands among those that `TermTexts` keeps.
struct Term: Sendable {
  private let start: UInt32
  private let count: UInt32

  init(_ range: Range<Int>) {
    start = UInt32(range.lowerBound)
    count = UInt32(range.count)
  }

  var range: Range<Int> { Int(start)..<Int(start) + Int(count) }
}
