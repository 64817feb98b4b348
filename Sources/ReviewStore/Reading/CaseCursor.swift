public import CommentModel

/// A place in the order of the queue, behind which a next page begins.
///
/// It holds the highest case number that there was when the first page was read: what has come since is not in
/// the pages that follow, so that nothing moves while somebody works through them.
public struct CaseCursor: Sendable, Hashable {
  let rank: Double
  let number: Int64
  let newest: Int64

  init(rank: Double, number: Int64, newest: Int64) {
    self.rank = rank
    self.number = number
    self.newest = newest
  }
}

extension CaseCursor: LosslessStringConvertible {
  /// What a command prints and takes again: three hexadecimal numbers.
  public var description: String {
    [rank.bitPattern, UInt64(bitPattern: number), UInt64(bitPattern: newest)]
      .map { String($0, radix: 16) }.joined(separator: "-")
  }

  /// Reads what `description` says; `nil` for anything else.
  public init?(_ description: String) {
    let numbers = description.split(separator: "-", omittingEmptySubsequences: false).map {
      UInt64($0, radix: 16)
    }
    guard numbers.count == 3, let rank = numbers[0], let number = numbers[1], let newest = numbers[2],
      Double(bitPattern: rank).isFinite
    else { return nil }
    self.init(
      rank: Double(bitPattern: rank), number: Int64(bitPattern: number), newest: Int64(bitPattern: newest))
  }
}

/// A part of the queue, in order.
public struct CasePage: Sendable {
  /// The cases.
  public var cases: [Case]
  /// Where the next page begins; `nil` where this is the last.
  public var next: CaseCursor?
  /// How many cases of any kind have come since the first page was read.
  public var arrivals: Int
}
