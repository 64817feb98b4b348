import Foundation
import Testing

/// What a person at a terminal sees; Python makes the terminal.
@Suite struct TerminalTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private static let script = """
    import fcntl, os, pty, struct, sys, termios
    width, command = int(sys.argv[1]), sys.argv[2:]
    child, terminal = pty.fork()
    if child == 0:
      fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", 40, width, 0, 0))
      os.execvp(command[0], command)
    while True:
      try: part = os.read(terminal, 65536)
      except OSError: break
      if not part: break
      os.write(1, part)
    sys.exit(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))
    """

  private func terminal(width: Int = 100, _ script: String) throws -> Outcome {
    let outcome = try Program.python(
      TerminalTests.script, "\(width)", "/bin/sh", "-c", "TERM=xterm; export TERM; " + script)
    return Outcome(
      status: outcome.status, output: outcome.output.replacing("\r\n", with: "\n"), messages: outcome.messages
    )
  }

  @Test func withoutInputATerminalIsToldWhatToDo() throws {
    for command in ["score", "parse", "explain", "queue add"] {
      let outcome = try terminal("$parley \(command)")
      #expect(outcome.status == 2)
      #expect(
        outcome.output.hasSuffix(
          "parley: name a file or a folder, or pipe something in; `-` is standard input\n"))
    }
  }

  @Test(arguments: [60, 80, 200]) func outputKeepsToTheTerminal(width: Int) throws {
    let outcome = try terminal(width: width, "$parley score seeds/thread.ndjson")
    #expect(outcome.status == 0)
    #expect(outcome.lines.allSatisfy { $0.replacing(/\u{1B}\[\w|\r/, with: "").count <= width })
  }

  @Test func marksAreDrawnInReverseUnlessItIsUnwanted() throws {
    #expect(try terminal("$parley explain you idiot").output.contains("\u{1B}[7myou idiot\u{1B}[27m\n"))
    for unwanted in ["NO_COLOR=1", "TERM=dumb"] {
      #expect(try terminal("\(unwanted) $parley explain you idiot").output.contains("⟦you idiot⟧\n"))
    }
  }

  @Test func longWorkShowsABarAndTakesItAway() throws {
    let lines = (0..<12_000).map {
      #"{"thread":"t\#($0 / 500)","id":"\#($0)","text":"not so bad, you idiot!"}"#
    }
    try folder.write(lines.joined(separator: "\n"), to: "long.ndjson")
    let file = folder.path("long.ndjson")
    let start = ContinuousClock.now
    let output = try terminal("$parley score '\(file)' -j 1 -o '\(folder.path("out.csv"))'").output
    // The bar comes after half a second only.
    if ContinuousClock.now - start > .seconds(3) {
      #expect(output.contains("\rscoring ┄") || output.contains("\rscoring ━"))
      #expect(output.contains(" comments, ") && output.contains(" s left"))
    }
    #expect(output.hasSuffix("\r\u{1B}[K"))
    // Rows that come out on the terminal show the progress themselves.
    #expect(!(try terminal("$parley score '\(file)'").output.contains("scoring")))
    #expect(try terminal("$parley score '\(file)' > /dev/null 2>&1").output.isEmpty)
  }
}
