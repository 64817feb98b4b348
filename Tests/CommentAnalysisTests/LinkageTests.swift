import Foundation
import Testing

/// The pure targets must not bring Foundation or NIO into a program that uses them: what their object files
/// ask the linker for is looked at, beside the binary that runs this test.
@Suite struct LinkageTests {
  @Test(arguments: ["CommentModel", "CommentText", "CommentAnalysis", "CommentEvaluation", "TerminalScreen"])
  func isPure(_ target: String) throws {
    #expect(try foreignLibraries(usedBy: target) == [])
  }

  /// Reading YAML does use Foundation: the check would notice.
  @Test func noticesFoundation() throws {
    let used = try foreignLibraries(usedBy: "Yams") + foreignLibraries(usedBy: "PolicyFiles")
    #expect(used.contains { $0.hasPrefix("Foundation") })
  }

  /// Which of Foundation's and NIO's modules the objects of a target name as libraries or in symbols.
  private func foreignLibraries(usedBy target: String) throws -> [String] {
    let folder = try buildFolder().appending(path: "\(target).build")
    let objects = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
      .filter { $0.pathExtension == "o" }.map(\.path)
    try #require(!objects.isEmpty, "no object files in \(folder.path)")
    let libraries = try run("readelf", ["-p", ".swift1_autolink_entries"] + objects)
      .matches(of: /-l((?:Foundation|_Foundation|NIO)\w*)/).map { String($0.output.1) }
    let symbols = try run("nm", ["-u"] + objects)
      .matches(of: /\$s\d+((?:Foundation|NIO)[A-Za-z]*?)\d/).map { String($0.output.1) }
    return Set(libraries + symbols).sorted()
  }

  private func buildFolder() throws -> URL {
    let binary = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    return URL(filePath: binary).deletingLastPathComponent()
  }

  private func run(_ tool: String, _ arguments: [String]) throws -> String {
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [tool] + arguments
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    try #require(process.terminationStatus == 0, "\(tool) failed")
    return text
  }
}
