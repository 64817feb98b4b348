import CommentModel
import Foundation
import Testing

@testable import ReviewStore

/// What only whole processes can show; each exit test runs its body in one of its own.
@Suite struct ProcessTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test func processesCanMakeAndFillTheSameFile() async throws {
    let path = folder.database
    await withTaskGroup { group in
      for _ in 0..<6 {
        group.addTask {
          await #expect(processExitsWith: .success) { [path = path as String] in
            let store = try ReviewStore.open(path, create: true)
            try store.enqueueCases(20)
            while let next = try store.claimNext(by: "\(getpid())", at: moment(2)) {
              try store.decide(
                next.number, .approve, reason: nil, note: nil, by: "\(getpid())", at: moment(3))
            }
          }
        }
      }
    }
    let store = try ReviewStore.open(path, create: false)
    #expect(try store.countByState() == [.pending: 0, .claimed: 0, .decided: 20, .escalated: 0, .snoozed: 0])
    #expect(try store.value("SELECT count(*) FROM decision") == "20")
    #expect(try store.value("SELECT count(*) FROM audit") == "41")
  }

  @Test(arguments: [0, 1, 3, 10, 30, 60])
  func whatWasAcknowledgedSurvivesKill(milliseconds: Int) async throws {
    let path = folder.database
    let log = try folder.write([], to: "acknowledged")
    await #expect(processExitsWith: .signal(SIGKILL)) {
      [path = path as String, log = log as String, milliseconds] in
      let store = try ReviewStore.open(path, create: true)
      try store.enqueueCases(400)
      let file = try FileHandle(forWritingTo: URL(fileURLWithPath: log))
      Thread.detachNewThread {
        usleep(UInt32(milliseconds) * 1000)
        kill(getpid(), SIGKILL)
      }
      for number in 1...400 as ClosedRange<Int64> {
        try store.decide(number, .reject, reason: nil, note: nil, by: "Noor", at: moment(2))
        try file.write(contentsOf: Data("\(number)\n".utf8))
      }
      sleep(10)
    }
    let store = try ReviewStore.open(path, create: false)
    let numbers = try String(decoding: folder.bytes(of: "acknowledged"), as: UTF8.self)
      .split(separator: "\n").compactMap { Int64($0) }
    var decided: [Int64] = []
    try store.exportDecisions { decided.append($0.decision.caseNumber) }
    // The one that was under way may be there without its acknowledgement.
    #expect(decided == numbers || decided == numbers + [Int64(numbers.count + 1)])
    #expect(try store.countByState()[.decided] == decided.count)
    #expect(try store.value("SELECT count(*) FROM audit WHERE action = 'decide'") == "\(decided.count)")
    #expect(try store.value("PRAGMA integrity_check") == "ok")
  }

  @Test(arguments: [0, 200, 400, 800, 1500, 3000, 6000])
  func aFileThatWasBeingMadeIsMadeTheNextTime(microseconds: UInt32) async throws {
    let path = folder.database
    await #expect(processExitsWith: .signal(SIGKILL)) { [path = path as String, microseconds] in
      Thread.detachNewThread {
        usleep(microseconds)
        kill(getpid(), SIGKILL)
      }
      _ = try ReviewStore.open(path, create: true)
      sleep(10)
    }
    let store = try ReviewStore.open(path, create: true)
    try store.enqueueCases(1)
    #expect(try store.value("PRAGMA integrity_check") == "ok")
  }
}
