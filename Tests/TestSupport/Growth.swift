/// What `growth` stays below where the time is linear in the size, which makes 4 of it; n log n makes less than 5 of
/// sizes that take a while, and a quadratic time makes 16.
public let linearGrowth = 6.0

/// How many times as long some work takes for a whole input as for a quarter of it, in CPU time of this thread.
///
/// Whatever disturbs a measurement makes it longer, so the shortest of some runs counts, and what seems not to be linear
/// is measured again, up to three times in all: a quadratic time stays one.
///
/// - Parameters:
///   - size: of the whole input; large enough that a quarter takes a millisecond or so.
///   - input: makes an input of a size; not measured.
public func growth<Input>(
  upTo size: Int, input: (Int) -> Input, work: (Input) throws -> Void
) rethrows -> Double {
  let quarter = input(size / 4)
  let whole = input(size)
  var short = Duration.seconds(Int64.max)
  var long = short
  var growth = Double.infinity
  for _ in 0..<3 where growth >= linearGrowth {
    for _ in 0..<2 { short = min(short, try threadTime(of: { try work(quarter) })) }
    long = min(long, try threadTime(of: { try work(whole) }))
    growth = long / max(short, .microseconds(1))
  }
  return growth
}
