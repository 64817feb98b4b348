import Foundation
import Glibc
import Testing

/// A `parley serve` that runs, on a port that was free.
final class RunningServer {
  /// Where it listens: `http://127.0.0.1:41234`.
  let address: String
  let process = Process()
  private let folder: TemporaryFolder

  /// Starts it in a folder of its own, and waits until it listens.
  init(_ arguments: String...) throws {
    folder = try TemporaryFolder()
    let output = try folder.write("", to: "out")
    process.executableURL = URL(filePath: Program.path)
    process.arguments = ["serve", "--port", "0"] + arguments
    process.currentDirectoryURL = folder.url
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: folder.write("", to: "err"))
    try process.run()
    var line = ""
    let limit = ContinuousClock.now + .seconds(30)
    while !line.hasSuffix("\n"), process.isRunning, .now < limit {
      usleep(10_000)
      line = try folder.text(of: "out")
    }
    address = String(try #require(line.split(separator: " ").last).dropLast())
  }

  /// What it has logged.
  var log: String { (try? folder.text(of: "err")) ?? "" }

  /// Where a file in its folder is.
  func path(of name: String) -> String { folder.path(name) }

  /// Asks it to end, and waits for that.
  func end() -> Int32 {
    process.terminate()
    process.waitUntilExit()
    return process.terminationStatus
  }

  /// What comes back for some bytes that are sent as they are, up to the end of the connection.
  func exchange(_ request: String) throws -> String {
    let script = """
      import socket, sys
      host, port = sys.argv[1].removeprefix("http://").split(":")
      with socket.create_connection((host, int(port)), timeout=20) as connection:
        connection.sendall(sys.argv[2].encode())
        answer = b""
        while part := connection.recv(65536):
          answer += part
      sys.stdout.write(answer.decode())
      """
    return try Program.python(script, address, request).output
  }

  deinit {
    if process.isRunning { process.terminate() }
  }
}
