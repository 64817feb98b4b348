import Foundation
import QueueProofs
import Testing

extension FaultyFileTests {
  /// Some of what `scripts/check-schedules` runs a million of.
  @Suite struct ScheduleTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    @Test(arguments: [1, 2, 3] as [UInt64])
    func everyStepEndsAsTheModelSays(seed: UInt64) throws {
      let tally = try InterleavedSchedules.run(150, in: folder.path, seed: seed)
      #expect(tally.wrong == [])
      #expect(tally.crashes > 0)
    }

    @Test func eightThreadsLoseNothingAndDecideNothingTwice() throws {
      let schedules = try ConcurrentSchedules(path: folder.file("threads.db"), count: 60)
      let tally = try schedules.runThreads(seed: 1)
      #expect(tally.wrong == [])
      #expect(tally.decisions > 0)
    }
  }
}
