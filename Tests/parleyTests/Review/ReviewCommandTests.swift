import Foundation
import Testing

/// The program at a terminal, which Python plays: what goes wrong around the keys.
@Suite struct ReviewCommandTests {
  private let queue: Queue

  init() throws { queue = try Queue.forReview() }

  /// Steps are `wait TEXT`, `keys TEXT`, `sleep SECONDS`, `size COLUMNS ROWS`, `signal NAME`, `hangup` and `end`. Prints what the terminal was sent, then whether it is as it was before, and how the program ended.
  private static let script = #"""
    import fcntl, json, os, pty, select, signal, struct, sys, termios, time
    command, steps = json.loads(sys.argv[1]), json.loads(sys.argv[2])
    master, slave = os.openpty()
    fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
    before = termios.tcgetattr(slave)
    child = os.fork()
    if child == 0:
      os.close(master)
      os.setsid()
      fcntl.ioctl(slave, termios.TIOCSCTTY, 0)
      for stream in (0, 1, 2): os.dup2(slave, stream)
      if slave > 2: os.close(slave)
      os.execvpe(command[0], command, dict(os.environ, TERM="xterm"))
    sent = b""
    seen = 0
    def read(seconds):
      global sent
      if master is None: time.sleep(seconds); return
      if select.select([master], [], [], seconds)[0]:
        try: sent += os.read(master, 65536)
        except OSError: pass
    ended = None
    def poll():
      global ended
      if ended is None:
        number, status = os.waitpid(child, os.WNOHANG)
        if number: ended = status
      return ended
    for step in steps:
      word, _, rest = step.partition(" ")
      limit = time.time() + 20
      if word == "wait":
        while rest.encode() not in sent[seen:]:
          read(0.1)
          if time.time() > limit or poll() is not None: break
        found = sent.find(rest.encode(), seen)
        if found < 0: print("MISSING", rest); break
        seen = found + len(rest.encode())
      elif word == "keys": os.write(master, rest.encode())
      elif word == "sleep":
        until = time.time() + float(rest)
        while time.time() < until: read(0.05)
      elif word == "size":
        columns, rows = map(int, rest.split())
        fcntl.ioctl(master, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
      elif word == "signal": os.kill(child, getattr(signal, rest))
      elif word == "hangup":
        after = termios.tcgetattr(slave)
        os.close(slave); os.close(master); master = slave = None
      elif word == "end":
        while poll() is None and time.time() < limit: read(0.05)
    if ended is None:
      os.kill(child, signal.SIGKILL); os.waitpid(child, 0)
      print("STILL RUNNING")
    elif os.WIFSIGNALED(ended): print("SIGNAL", signal.Signals(os.WTERMSIG(ended)).name)
    else: print("EXIT", os.WEXITSTATUS(ended))
    if slave is not None: print("TERMINAL", "as before" if termios.tcgetattr(slave) == before else "raw")
    read(0)
    print(sent.decode(errors="replace").replace("\x1b", "␛"))
    """#

  private func review(_ steps: String..., options: [String] = []) throws -> String {
    try terminal(
      [Program.path, "review", "--as", "ada", "--database", queue.database] + options, steps)
  }

  private func terminal(_ command: [String], _ steps: String...) throws -> String {
    try terminal(command, steps)
  }

  private func terminal(_ command: [String], _ steps: [String]) throws -> String {
    let words = try [command, steps].map { String(decoding: try JSONEncoder().encode($0), as: UTF8.self) }
    return try Program.python(ReviewCommandTests.script, words[0], words[1]).output
  }

  private func claims() throws -> [String] {
    try queue.query("SELECT count(*) FROM review_case WHERE state = 'claimed'")
  }

  @Test func theExampleWorks() throws {
    let help = try Program.run("review", "--help", environment: ["COLUMNS": "1000"]).output
    let line = try #require(help.split(separator: "\n").first { $0.hasPrefix("Example: ") })
    let example = line.dropFirst("Example: parley".count)
    let output = try terminal(
      ["/bin/sh", "-c", "\(Program.path)\(example) --as ada --database \(queue.database)"], "wait yours",
      "keys q", "end")
    #expect(output.contains("EXIT 0"))
  }

  @Test func withoutATerminalASentenceSaysSo() throws {
    let outcome = try Program.run("review", "--database", queue.database)
    #expect(outcome.status == 2)
    #expect(
      outcome.messages
        == "parley: review needs a terminal, and standard input is none; `parley queue` works without one\n")
    #expect(outcome.output.isEmpty)
  }

  @Test func whatCannotBeOpenedIsSaidBeforeTheScreenIsTaken() throws {
    let missing = try Program.run("review", "--database", queue.folder.path("none.db"))
    #expect(missing.status == 2)
    #expect(missing.messages.hasPrefix("parley: there is no database at "))
    let output = try review("end", options: ["--policy", queue.folder.path("none.yaml")])
    #expect(output.contains("EXIT 2"))
    #expect(!output.contains("␛[?1049h"))
  }

  @Test func aDumbTerminalIsRefused() throws {
    let command = "TERM=dumb exec \(Program.path) review --as ada --database \(queue.database)"
    let output = try terminal(["/bin/sh", "-c", command], "end")
    #expect(output.contains("EXIT 2"))
    #expect(output.contains("this terminal (TERM=dumb) cannot; `parley queue` works on any"))
    #expect(!output.contains("␛[?"))
  }

  @Test func quittingGivesTheTerminalAndTheClaimBack() throws {
    let output = try review("wait yours", "keys a", "wait approved", "wait yours", "keys q", "end")
    #expect(output.contains("EXIT 0\nTERMINAL as before"))
    #expect(output.contains("␛[?1049h"))
    #expect(output.hasSuffix("␛[?2004l␛[?7h␛[0m␛[?25h␛[?1049l\n"))
    #expect(try claims() == ["[0]"])
    #expect(try queue.query("SELECT count(*) FROM decision") == ["[1]"])
  }

  @Test(arguments: ["SIGTERM", "SIGHUP", "SIGINT", "SIGQUIT"]) func signalsEndItInOrder(name: String) throws {
    let output = try review("wait yours", "keys a", "wait approved", "wait yours", "signal \(name)", "end")
    #expect(output.contains("SIGNAL \(name)\nTERMINAL as before"))
    #expect(output.hasSuffix("␛[?1049l\n"))
    #expect(try claims() == ["[0]"])
    #expect(try queue.query("SELECT count(*) FROM decision") == ["[1]"])
  }

  /// The line is cut in the middle of a note: what was decided is there, and nothing stays claimed.
  @Test func aLostTerminalLosesNothing() throws {
    let output = try review(
      "wait yours", "keys a", "wait approved", "wait yours", "keys nabc", "wait abc", "hangup", "end")
    #expect(!output.contains("STILL RUNNING"))
    #expect(try claims() == ["[0]"])
    #expect(try queue.query("SELECT count(*) FROM decision") == ["[1]"])
    #expect(try queue.query("PRAGMA integrity_check") == [#"["ok"]"#])
  }

  /// With a shell that has jobs.
  @Test func itStopsAndGoesOnLikeAnyProgram() throws {
    let script = """
      \(Program.path) review --as ada --database \(queue.database); echo STOPPED $?
      stty -a | grep -q ' icanon' && echo COOKED; fg > /dev/null; echo ENDED $?
      """
    let output = try terminal(
      ["/bin/bash", "-mc", script], "wait yours", "keys \u{1A}", "wait COOKED", "wait yours", "keys a",
      "wait approved", "keys q", "wait ENDED", "end")
    #expect(output.contains("STOPPED 148"))
    #expect(output.contains("ENDED 0"))
    #expect(try claims() == ["[0]"])
    #expect(try queue.query("SELECT count(*) FROM decision") == ["[1]"])
  }

  @Test func anotherSizeIsDrawnAnew() throws {
    let output = try review(
      "wait yours", "size 160 50", "wait │", "size 20 5", "wait Too", "size 80 24", "wait help",
      "keys q", "end")
    #expect(output.contains("EXIT 0\nTERMINAL as before"))
  }

  @Test func noColourIsKeptTo() throws {
    let command = "NO_COLOR=1 exec \(Program.path) review --as ada --database \(queue.database)"
    let output = try terminal(
      ["/bin/sh", "-c", command], "wait yours", "keys j", "sleep 0.6", "keys q", "end")
    #expect(output.contains("⟦"))
    #expect(Set(output.matches(of: /␛\[[0-9;]*m/).map { String($0.output) }) == ["␛[0m"])
  }

  /// A program that is killed outright leaves its claim to run out.
  @Test func whoeverIsKilledHoldsACaseForTwoMinutesOnly() throws {
    let output = try review("wait yours", "signal SIGKILL", "end")
    #expect(output.contains("SIGNAL SIGKILL"))
    #expect(try claims() == ["[1]"])
    #expect(
      try queue.query("SELECT expires - claimed FROM review_case WHERE state = 'claimed'") == ["[120000]"])
  }
}
