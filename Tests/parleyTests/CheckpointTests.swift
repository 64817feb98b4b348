import Foundation
import TestSupport
import Testing

/// Runs that are stopped and taken up again.
@Suite struct CheckpointTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func arguments(_ inputs: [String], _ more: [String] = []) -> [String] {
    ["score", "--lexicons", SmallLexicons.path, "--output", "out.csv", "--checkpoint", "point"] + more
      + inputs
  }

  /// Comments with answers among them, as long as it takes to be killed several times.
  private func write(_ count: Int, to name: String, seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let words = ["lovely", "terrible", "you idiot", "not bad", "the bridge", "very", "so green!"]
    var text = ""
    for number in 0..<count {
      let words = (0..<Int.random(in: 1...30, using: &random)).map { _ in words.randomElement(using: &random)!
      }
      let parent = number % 3 == 0 ? "null" : "\"\(number - 1)\""
      text += #"{"thread":"t\#(number / 50)","id":"\#(number)","parent":\#(parent),"#
      text += #""text":"\#(words.joined(separator: " "))"}"# + "\n"
    }
    try folder.write(text, to: name)
  }

  @Test(.timeLimit(.minutes(10))) func killedRunsGoOnAsIfNothingHadHappened() throws {
    try write(8_000, to: "a.ndjson", seed: 1)
    try write(1_500, to: "b.ndjson", seed: 2)
    let inputs = ["a.ndjson", "b.ndjson"]
    let whole = arguments(inputs).filter { !["--checkpoint", "point"].contains($0) }
    let start = ContinuousClock.now
    #expect(try Program.run(whole, in: folder.url).status == 0)
    let seconds = (ContinuousClock.now - start) / .seconds(1)
    let expected = try folder.text(of: "out.csv")
    var random = SeededGenerator(seed: 3)
    var killed = 0
    var resumed = 0
    for round in 0..<20 {
      try FileManager.default.removeItem(atPath: folder.path("out.csv"))
      var status: Int32?
      // Two kills, the second one with something to go on from where there is time; then to the end. With another
      // number of cores each time.
      for attempt in 0..<3 where status == nil {
        if hasCheckpoint { resumed += 1 }
        let jobs = ["-j", "\(1 + (round + attempt) % 3)"]
        let process = try Program.start(arguments(inputs, jobs), in: folder.url)
        if attempt < 2 {
          while attempt == 1, process.isRunning, !hasCheckpoint { usleep(500) }
          Thread.sleep(forTimeInterval: Double.random(in: 0...seconds / 2, using: &random))
          kill(process.processIdentifier, SIGKILL)
        }
        process.waitUntilExit()
        if process.terminationReason == .exit { status = process.terminationStatus } else { killed += 1 }
      }
      #expect(status == 0)
      #expect(try folder.text(of: "out.csv") == expected, "round \(round)")
      #expect(!hasCheckpoint)
    }
    #expect(killed >= 20 && resumed >= 10, "\(killed) kills, \(resumed) runs taken up")
  }

  private var hasCheckpoint: Bool { FileManager.default.fileExists(atPath: folder.path("point")) }

  /// A checkpoint in the middle of a run, as a killed one leaves it.
  private func stopped(_ inputs: [String]) throws {
    for _ in 0..<200 {
      let process = try Program.start(arguments(inputs), in: folder.url)
      while process.isRunning, !hasCheckpoint { usleep(200) }
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      if process.terminationReason == .uncaughtSignal, hasCheckpoint { return }
    }
    Issue.record("the runs end before they are killed")
  }

  @Test func checkpointsOfOtherRunsAreRefused() throws {
    try write(6_000, to: "a.ndjson", seed: 4)
    try write(10, to: "b.ndjson", seed: 5)
    try stopped(["a.ndjson"])
    let left = try folder.text(of: "out.csv")
    for (arguments, difference) in [
      (arguments(["a.ndjson"], ["--raw"]), "--raw was false, and now is true"),
      (arguments(["a.ndjson"], ["--as", "ndjson"]), "--as was csv, and now is ndjson"),
      (arguments(["a.ndjson"], ["--from", "lines"]), "--from was by content, and now is lines"),
      (arguments(["a.ndjson", "b.ndjson"]), "input was nothing, and now is \"b.ndjson\""),
      (arguments(["b.ndjson"]), "input was \"a.ndjson\""),
      (["score", "a.ndjson", "-o", "out.csv", "--checkpoint", "point"], "manifest was "),
    ] {
      let outcome = try Program.run(arguments, in: folder.url)
      #expect(outcome.status == 2)
      #expect(outcome.messages.hasPrefix("parley: point: it belongs to another run: "), "\(outcome.messages)")
      #expect(outcome.messages.contains(difference), "\(outcome.messages)")
      #expect(outcome.messages.hasSuffix("; remove it to start anew\n"))
      #expect(try folder.text(of: "out.csv") == left)
    }
    // An input that has changed, an output that has lost something, and a file that is something else.
    let input = try folder.text(of: "a.ndjson")
    try folder.write(input + input.prefix { $0 != "\n" } + "\n", to: "a.ndjson")
    #expect(
      try Program.run(arguments(["a.ndjson"]), in: folder.url).messages.contains("input was \"a.ndjson\""))
    try folder.write("not a checkpoint\n", to: "point")
    #expect(
      try Program.run(arguments(["a.ndjson"]), in: folder.url).messages.contains("this is no checkpoint"))
  }

  @Test func outputsThatGotShorterAreRefused() throws {
    try write(6_000, to: "a.ndjson", seed: 6)
    try stopped(["a.ndjson"])
    try folder.write("file", to: "out.csv")
    let outcome = try Program.run(arguments(["a.ndjson"]), in: folder.url)
    #expect(outcome.status == 2)
    #expect(
      outcome.messages
        == "parley: point: out.csv is no longer what was written there; remove it to start anew\n")
  }

  @Test func whatACheckpointNeedsIsSaid() throws {
    for (arguments, reason) in [
      (
        ["score", "--checkpoint", "p", "seeds/demo.ndjson"],
        "--checkpoint needs --output FILE and --as csv or ndjson"
      ),
      (
        ["score", "--checkpoint", "p", "-o", "x.txt", "seeds/demo.ndjson"], "--checkpoint needs --output FILE"
      ),
      (["score", "--checkpoint", "p", "-o", "x.csv", "-"], "standard input can't be read again"),
      (["score", "--checkpoint", "x.csv", "-o", "x.csv", "seeds/demo.ndjson"], "name the same file"),
    ] {
      let outcome = try Program.run(arguments)
      #expect(outcome.status == 2 && outcome.output.isEmpty)
      #expect(outcome.messages.contains(reason), "\(outcome.messages)")
    }
  }

  /// What was found before the kill counts for the exit code, too.
  @Test func failOnRemembersWhatWasFoundBefore() throws {
    let lines = (0..<12_000).map {
      #"{"thread":"t","id":"\#($0)","text":"\#($0 == 0 ? "idiot idiot" : "fine")"}"#
    }
    try folder.write(lines.joined(separator: "\n"), to: "a.ndjson")
    try stopped(["a.ndjson"])
    #expect(try Program.run(arguments(["a.ndjson"], ["--fail-on", "queue"]), in: folder.url).status == 1)
  }
}
