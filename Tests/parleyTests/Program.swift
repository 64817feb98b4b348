import Foundation
import TestSupport

/// The built `parley`, which lies beside the tests' own program.
enum Program {
  static let path = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
    .appending(path: "parley").path

  /// The package's root, where seeds are found and from where commands are run as in the documents.
  static let packageRoot = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The folder with the real documents that the project began with; it lies beside the package, where it is
  /// there.
  static let shared = packageRoot.deletingLastPathComponent().appending(path: "shared")

  static let hasShared = FileManager.default.fileExists(atPath: shared.path)

  /// The words of `--from`; that they are all there are is tested where the formats are.
  static let documentedFormats: [String] = {
    let page = try? String(contentsOf: packageRoot.appending(path: "docs/formats.md"), encoding: .utf8)
    return TestSupport.documentedFormats(in: page ?? "")
  }()

  /// Runs `parley` to its end, without a terminal and with an environment of its own.
  @discardableResult static func run(
    _ arguments: String..., input: String? = nil, in folder: URL = packageRoot,
    environment: [String: String] = [:]
  ) throws -> Outcome {
    try run(arguments, input: input, in: folder, environment: environment)
  }

  static func run(
    _ arguments: [String], input: String? = nil, in folder: URL = packageRoot,
    environment: [String: String] = [:]
  ) throws -> Outcome {
    try run(path, arguments, input: input, in: folder, environment: environment)
  }

  /// Runs a script with `sh`; `$parley` is the program, `$1` the first argument.
  @discardableResult static func shell(
    _ script: String, _ arguments: String..., in folder: URL = packageRoot
  ) throws -> Outcome {
    try run("/bin/sh", ["-c", script, "sh"] + arguments, input: nil, in: folder, environment: [:])
  }

  /// Whether the system has another program.
  static func has(_ name: String) -> Bool {
    (try? shell("command -v \(name)").status) == 0
  }

  /// Runs a script with Python.
  static func python(
    _ script: String, _ arguments: String..., input: String? = nil, in folder: URL = packageRoot
  ) throws -> Outcome {
    try run(
      "/usr/bin/env", ["python3", "-c", script] + arguments, input: input, in: folder, environment: [:])
  }

  /// Starts `parley` and comes back at once; what it prints goes nowhere.
  static func start(_ arguments: [String], in folder: URL) throws -> Process {
    let process = process(path, arguments, in: folder, environment: [:])
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    return process
  }

  private static func run(
    _ path: String, _ arguments: [String], input: String?, in folder: URL, environment: [String: String]
  ) throws -> Outcome {
    let streams = try TemporaryFolder()
    let process = process(path, arguments, in: folder, environment: environment)
    // Files, not pipes: neither side ever waits for the other.
    process.standardInput = try FileHandle(forReadingFrom: streams.write(input ?? "", to: "in"))
    process.standardOutput = try FileHandle(forWritingTo: streams.write("", to: "out"))
    process.standardError = try FileHandle(forWritingTo: streams.write("", to: "err"))
    try process.run()
    process.waitUntilExit()
    return Outcome(
      status: process.terminationStatus, output: try streams.text(of: "out"),
      messages: try streams.text(of: "err"))
  }

  private static func process(
    _ path: String, _ arguments: [String], in folder: URL, environment: [String: String]
  ) -> Process {
    let process = Process()
    process.executableURL = URL(filePath: path)
    process.arguments = arguments
    process.currentDirectoryURL = folder
    let inherited = ProcessInfo.processInfo.environment.filter {
      ["PATH", "HOME", "TMPDIR"].contains($0.key)
    }
    let own = ["parley": Program.path, "USER": "tester", "LC_ALL": "C.UTF-8"]
    process.environment = inherited.merging(own) { $1 }.merging(environment) { $1 }
    return process
  }
}

/// What a process left behind.
struct Outcome {
  /// Its exit code, or the signal that ended it.
  let status: Int32
  /// Standard output.
  let output: String
  /// Standard error.
  let messages: String

  /// The lines of the output, without an empty one at the end.
  var lines: [Substring] { output.split(separator: "\n") }

  /// The JSON objects of the output, one a line.
  var objects: [[String: Any]] {
    get throws {
      try lines.map { try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any] ?? [:] }
    }
  }
}
