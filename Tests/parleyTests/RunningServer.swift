import Foundation
import Glibc
import Testing

/// A `parley serve` that runs, on a port that was free.
final class RunningServer {
  /// Where it listens: `http://127.0.0.1:41234`.
  let address: String
  /// What makes its first admin; `nil` where there is one, or no queue.
  let loginLink: String?
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
    var text = ""
    let limit = ContinuousClock.now + .seconds(30)
    while !text.hasSuffix("\n"), process.isRunning, .now < limit {
      usleep(10_000)
      text = try folder.text(of: "out")
    }
    let lines = text.split(separator: "\n")
    address = String(try #require(lines.first?.split(separator: " ").last))
    loginLink = lines.dropFirst().first?.split(separator: " ").last.map(String.init)
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
        connection.sendall(sys.stdin.buffer.read())
        answer = b""
        while part := connection.recv(65536):
          answer += part
      sys.stdout.write(answer.decode())
      """
    return try Program.python(script, address, input: request).output
  }

  deinit {
    if process.isRunning { process.terminate() }
  }
}
