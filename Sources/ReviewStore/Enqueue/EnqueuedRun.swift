/// Cases with following numbers that were made alike: one row of the audit trail tells of them.
struct EnqueuedRun {
  /// The number of the first.
  let first: Int64
  var count = 1
  let verdict: String
  let origin: String?
  let queue: String?

  /// Takes the next case in; whether it goes on where this one ends, and was made alike.
  mutating func append(_ next: EnqueuedRun) -> Bool {
    guard next.first == first + Int64(count), next.verdict == verdict, next.origin == origin,
      next.queue == queue
    else { return false }
    count += next.count
    return true
  }
}
