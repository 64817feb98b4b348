import Foundation
import QueueProofs

// What scripts/check-schedules starts; see there.
let arguments = CommandLine.arguments.dropFirst()

func number(_ index: Int) -> Int { Int(arguments[arguments.startIndex + index])! }
func text(_ index: Int) -> String { arguments[arguments.startIndex + index] }

func report(_ tally: ScheduleTally) {
  for line in tally.wrong.prefix(20) { FileHandle.standardError.write(Data("WRONG: \(line)\n".utf8)) }
  say(tally)
}

// Past the buffer of standard output: progress is read line by line.
func say(_ tally: ScheduleTally) { FileHandle.standardOutput.write(Data("\(tally)\n".utf8)) }

switch arguments.first {
case "interleaved":
  // FOLDER SEED COUNT
  report(try InterleavedSchedules.run(number(3), in: text(1), seed: UInt64(number(2)), progress: say))
case "threads":
  // FOLDER SEED COUNT
  let schedules = try ConcurrentSchedules(path: "\(text(1))/threads-\(number(2)).db", count: number(3))
  report(try schedules.runThreads(seed: UInt64(number(2))))
case "make":
  // PATH COUNT
  _ = try ConcurrentSchedules(path: text(1), count: number(2))
case "work":
  // PATH LOG WORKER SEED FIRST COUNT
  try ConcurrentSchedules.work(
    path: text(1), log: URL(filePath: text(2)), worker: number(3), seed: UInt64(number(4)), from: number(5),
    count: number(6))
case "check":
  // PATH COUNT LOG…
  let logs = arguments.dropFirst(3).map { URL(filePath: $0) }
  report(try ConcurrentSchedules.check(path: text(1), count: number(2), logs: logs))
case "bench":
  // PATH COUNT
  try QueueBenchmark(path: text(1), count: number(2)).run { print($0) }
case "fill":
  // PATH CASES DECISIONS SEED; see scripts/check-exports
  var history = try InventedHistory(
    path: text(1), cases: number(2), decisions: number(3), seed: UInt64(number(4)))
  try history.run { print($0) }
default:
  FileHandle.standardError.write(Data("see scripts/check-schedules --help\n".utf8))
  exit(2)
}
