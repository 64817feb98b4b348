import CommentModel
public import Foundation
import ReviewStore
import Synchronization
import TestSupport

/// Random schedules of eight workers on one file at the same time, in threads or in processes. Afterwards the audit
/// trail is replayed: it must be a run that the rules allow, and have every step that a worker was told is done.
public struct ConcurrentSchedules {
  private let path: String
  private let count: Int

  /// A file with the cases of that many schedules, made anew.
  public init(path: String, count: Int) throws {
    self.path = path
    self.count = count
    try ProofFile.remove(path)
    let store = try ReviewStore.open(path, create: true)
    let time = Timestamp(milliseconds: Int64(Date().timeIntervalSince1970 * 1000))
    for lead in Crew.leads.sorted() { try store.setLead(lead, isLead: true, by: "ada", at: time) }
    try store.enqueueProofCases(schedules: 0..<count, at: time)
  }

  /// Has eight threads work, each with a connection of its own.
  public func runThreads(seed: UInt64) throws -> ScheduleTally {
    let logs = Mutex<[WorkLog]>([])
    let failures = Mutex<[String]>([])
    let group = DispatchGroup()
    for (index, claimant) in Crew.claimants.enumerated() {
      group.enter()
      Thread.detachNewThread { [path, count] in
        defer { group.leave() }
        do {
          var worker = ConcurrentWorker(
            try ReviewStore.open(path, create: false), as: claimant, seed: seed * 8 + UInt64(index))
          for schedule in 0..<count { try worker.work(on: schedule) }
          logs.withLock { $0.append(worker.log) }
        } catch {
          failures.withLock { $0.append("\(claimant.moderator): \(error)") }
        }
      }
    }
    group.wait()
    var tally = try ConcurrentSchedules.check(path: path, count: count, logs: logs.withLock { $0 })
    tally.wrong += failures.withLock { $0 }
    try ProofFile.remove(path)
    return tally
  }

  /// Works as one of eight processes from a schedule on, and writes what it asks and is told into a file.
  public static func work(
    path: String, log: URL, worker index: Int, seed: UInt64, from first: Int, count: Int
  ) throws {
    var worker = ConcurrentWorker(
      try ReviewStore.open(path, create: false), as: Crew.claimants[index], seed: seed)
    let handle = try FileHandle(forWritingTo: log)
    try handle.seekToEnd()
    for schedule in first..<count {
      try worker.work(on: schedule) { entry in
        try handle.write(contentsOf: JSONEncoder().encode(entry) + Data("\n".utf8))
      }
      try handle.write(contentsOf: Data("# \(schedule)\n".utf8))
    }
  }

  /// What came of the work that the logs tell of: decides what waits, and looks at everything.
  public static func check(path: String, count: Int, logs: [URL]) throws -> ScheduleTally {
    let logs = try logs.map { url in
      try WorkLog(lines: String(decoding: Data(contentsOf: url), as: UTF8.self).split(separator: "\n"))
    }
    return try check(path: path, count: count, logs: logs)
  }

  private static func check(path: String, count: Int, logs: [WorkLog]) throws -> ScheduleTally {
    var tally = ScheduleTally()
    tally.schedules = count
    let replay = try AuditReplay(path: path)
    tally.wrong = replay.wrong + replay.compare(with: logs)
    let now = Timestamp(milliseconds: Int64(Date().timeIntervalSince1970 * 1000))
    let drained = try ReviewStore.open(path, create: false).drain(after: now)
    for log in logs {
      tally.steps += log.steps
      tally.conflicts += log.conflicts
      tally.decisions += log.acknowledged.count { $0.step.action == "decide" }
      tally.crashes += log.inDoubt.count
    }
    tally.wrong += try ProofFile.faults(
      at: path, cases: count * ProofFile.casesOfASchedule, decisions: replay.decisionCount + drained)
    return tally
  }
}
