import ArgumentParser
import Foundation

/// On how many cores to work.
struct JobArguments: ParsableArguments {
  @Option(
    name: .shortAndLong, parsing: .unconditional,
    help: ArgumentHelp("How many cores to use; as a rule, all.", valueName: "count"))
  var jobs: Int?

  /// How many cores to use.
  var count: Int { jobs ?? ProcessInfo.processInfo.activeProcessorCount }

  func validate() throws {
    if let jobs, !(1...1024).contains(jobs) { throw ValidationError("--jobs takes a number from 1 to 1024") }
  }
}
