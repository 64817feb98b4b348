public import CommentModel

/// A place in the order of the queue, behind which a next page begins.
///
/// It holds the highest case number that there was when the first page was read: what has come since is not in
/// the pages that follow, so that nothing moves while somebody works through them.
public struct CaseCursor: Sendable, Hashable {
  let rank: Double
  /// 0 or more, as is `newest`.
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
    guard numbers.count == 3, let rank = numbers[0].map(Double.init(bitPattern:)), rank.isFinite,
      let number = numbers[1].flatMap(Int64.init(exactly:)),
      let newest = numbers[2].flatMap(Int64.init(exactly:))
    else { return nil }
    self.init(rank: rank, number: number, newest: newest)
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
