import CommentModel
import Foundation
import ReviewStore
import Synchronization

/// How long the calls take that people wait for, on a file that is there already.
public struct QueueBenchmark {
  /// What a call took, in milliseconds.
  public struct Latencies: CustomStringConvertible {
    let name: String
    let milliseconds: [Double]

    /// One line of JSON.
    public var description: String {
      let sorted = milliseconds.sorted()
      func percentile(_ share: Double) -> String {
        String(format: "%.3f", sorted[min(sorted.count - 1, Int(Double(sorted.count) * share))])
      }
      return """
        {"name": "\(name)", "count": \(sorted.count), "p50": \(percentile(0.5)), "p95": \(percentile(0.95)), \
        "p99": \(percentile(0.99)), "most": \(percentile(1))}
        """
    }
  }

  private let path: String
  private let count: Int
  private let clock = ContinuousClock()

  /// Takes each call that often.
  public init(path: String, count: Int) {
    self.path = path
    self.count = count
  }

  /// Measures one worker after the other, then several at the same time; tells each line as it is there.
  public func run(say: (String) -> Void) throws {
    let store = try ReviewStore.open(path, create: false)
    let worker = Claimant("bench")
    var cursor: CaseCursor?
    say(
      try latencies("list") {
        let page = try store.page(CaseFilter(states: [.pending]), limit: 50, after: cursor, at: now)
        cursor = page.next
      }.description)
    say(
      try latencies("list, all open") {
        _ = try store.page(CaseFilter(states: [.pending, .claimed, .escalated]), limit: 50, at: now)
      }.description)
    var claims: [Claim] = []
    say(
      try latencies("claim next") {
        if let claim = try store.claimNext(by: worker, at: now)?.claim { claims.append(claim) }
      }.description)
    say(try latencies("show") { _ = try store.show(claims.randomElement()!.caseNumber) }.description)
    say(try latencies("heartbeat") { try store.heartbeat(claims.randomElement()!, at: now) }.description)
    var decisions: [Int64] = []
    say(
      try latencies("decide") {
        let claim = claims.removeLast()
        decisions.append(
          try store.decide(
            claim.caseNumber, .reject, reason: nil, note: nil, by: worker, token: claim.token, at: now
          ).number)
      }.description)
    say(
      try latencies("undo") { try store.undo(decision: decisions.removeLast(), by: worker, at: now) }
        .description)
    for workers in [1, 2, 8] {
      say(try rate("claim next and decide", workers: workers))
    }
  }

  private var now: Timestamp { Timestamp(milliseconds: Int64(Date().timeIntervalSince1970 * 1000)) }

  private func latencies(_ name: String, _ call: () throws -> Void) rethrows -> Latencies {
    var milliseconds: [Double] = []
    for _ in 0..<count {
      let start = clock.now
      try call()
      milliseconds.append((clock.now - start) / .milliseconds(1))
    }
    return Latencies(name: name, milliseconds: milliseconds)
  }

  /// Decisions a second of that many threads, each with a connection of its own, that claim before they decide.
  private func rate(_ name: String, workers: Int) throws -> String {
    let failures = Mutex<[String]>([])
    let group = DispatchGroup()
    let share = count / workers
    let start = clock.now
    for index in 0..<workers {
      group.enter()
      Thread.detachNewThread { [path] in
        defer { group.leave() }
        do {
          let store = try ReviewStore.open(path, create: false)
          let worker = Claimant("worker \(index)")
          for _ in 0..<share {
            let now = Timestamp(milliseconds: Int64(Date().timeIntervalSince1970 * 1000))
            guard let next = try store.claimNext(by: worker, at: now), let claim = next.claim else { return }
            try store.decide(
              next.number, .approve, reason: nil, note: nil, by: worker, token: claim.token, at: now)
          }
        } catch {
          failures.withLock { $0.append("\(error)") }
        }
      }
    }
    group.wait()
    let seconds = (clock.now - start) / .seconds(1)
    let rate = String(format: "%.0f", Double(share * workers) / seconds)
    return """
      {"name": "\(name)", "workers": \(workers), "per_second": \(rate), \
      "failures": \(failures.withLock { $0.count })}
      """
  }
}
