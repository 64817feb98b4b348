/// Work that several cores share, with results in the order of the jobs, whatever finishes first.
///
/// Whoever brings the jobs works too: when there is no room for another one, it does the oldest that waits. So it never
/// waits for a core that is not there, and with one core everything is done in sequence.
final class OrderedWork<Job: Sendable, Result: Sendable> {
  private let line: JobLine<Job, Result>
  private let work: (Job) -> Result
  private let receive: (Result) throws -> Void

  private init(
    _ line: JobLine<Job, Result>, _ work: @escaping (Job) -> Result,
    _ receive: @escaping (Result) throws -> Void
  ) {
    self.line = line
    self.work = work
    self.receive = receive
  }

  /// Does the jobs that `bring` adds, and returns when all results have been received.
  ///
  /// - Parameters:
  ///   - worker: makes what does jobs, one after the other, once for each core.
  ///   - receive: takes the results, in order, in the task of the caller.
  static func run(
    cores: Int, worker: @escaping @Sendable () -> (Job) -> Result,
    receive: @escaping (Result) throws -> Void, bring: (OrderedWork) throws -> Void
  ) async throws {
    let line = JobLine<Job, Result>(room: cores == 1 ? 1 : cores * 2 + 2)
    try await withThrowingTaskGroup { group in
      for _ in 1..<cores {
        group.addTask {
          // Who finds nothing to do needs no worker.
          guard var (number, job) = await line.next() else { return }
          let work = worker()
          while true {
            line.finish(number, work(job))
            guard let next = await line.next() else { return }
            (number, job) = next
          }
        }
      }
      defer { line.close() }
      let own = OrderedWork(line, worker(), receive)
      try bring(own)
      try own.finish()
    }
  }

  /// Adds a job, and receives what is done.
  func add(_ job: Job) throws {
    try receiveAll()
    while !line.bring(job) {
      workOrWait()
      try receiveAll()
    }
  }

  private func finish() throws {
    while !line.isEmpty {
      workOrWait()
      try receiveAll()
    }
  }

  private func workOrWait() {
    if let (number, job) = line.begin() {
      line.finish(number, work(job))
    } else {
      line.waitForOldest()
    }
  }

  private func receiveAll() throws {
    while let result = line.receive() { try receive(result) }
  }
}
