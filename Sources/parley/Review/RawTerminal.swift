import Glibc
import ReviewStore

/// The terminal of a program that has all of it: keys come as they are pressed, and what was on it before comes back at
/// the end.
struct RawTerminal: ~Copyable {
  private let usual: termios

  /// Takes the terminal of the standard streams.
  ///
  /// - Throws: `Failure.noTerminal` where they have none, or one that cannot be drawn on.
  init() throws(Failure) {
    let streams = [(STDIN_FILENO, "standard input"), (STDOUT_FILENO, "standard output")]
    for (stream, name) in streams where isatty(stream) != 1 {
      throw .noTerminal("review needs a terminal, and \(name) is none; `parley queue` works without one")
    }
    if ["", "dumb", "unknown"].contains(setting("TERM") ?? "") {
      throw .noTerminal(
        "review draws on all of the screen, and this terminal (TERM=\(setting("TERM") ?? "")) cannot; "
          + "`parley queue` works on any")
    }
    var usual = termios()
    guard unsafe tcgetattr(STDIN_FILENO, &usual) == 0 else {
      throw .noTerminal("the terminal does not answer: \(unsafe String(cString: strerror(errno)))")
    }
    self.usual = usual
    enter()
  }

  deinit { leave() }

  /// Where the terminal goes, its size; 80 by 24 where it does not say.
  var size: (columns: Int, rows: Int) {
    var size = winsize()
    guard unsafe ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0, size.ws_row > 0 else {
      return (80, 24)
    }
    return (Int(size.ws_col), Int(size.ws_row))
  }

  /// Takes the terminal: its second screen, no line editing, no echo, no signals by keys, and pasted text told from
  /// keys (xterm's mode 2004), so that no pasted letter decides anything.
  borrowing func enter() {
    var raw = usual
    raw.c_iflag &= ~tcflag_t(BRKINT | ICRNL | INPCK | ISTRIP | IXON)
    raw.c_lflag &= ~tcflag_t(ECHO | ICANON | IEXTEN | ISIG)
    _ = unsafe tcsetattr(STDIN_FILENO, TCSADRAIN, &raw)
    _ = write(Array("\u{1B}[?1049h\u{1B}[?25l\u{1B}[?7l\u{1B}[?2004h".utf8))
  }

  /// Gives the terminal back as it was.
  borrowing func leave() {
    _ = write(Array("\u{1B}[?2004l\u{1B}[?7h\u{1B}[0m\u{1B}[?25h\u{1B}[?1049l".utf8))
    var usual = usual
    _ = unsafe tcsetattr(STDIN_FILENO, TCSADRAIN, &usual)
  }

  /// Sends bytes; `false` where the terminal is gone.
  borrowing func write(_ bytes: [UInt8]) -> Bool { RawTerminal.send(bytes) }

  private static func send(_ bytes: [UInt8]) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = unsafe rest.withUnsafeBytes { unsafe Glibc.write(STDOUT_FILENO, $0.baseAddress, $0.count) }
      if count > 0 {
        rest = rest.dropFirst(count)
      } else if errno == EAGAIN {
        var wait = pollfd(fd: STDOUT_FILENO, events: Int16(POLLOUT), revents: 0)
        _ = unsafe poll(&wait, 1, 1000)
      } else if errno != EINTR {
        return false
      }
    }
    return true
  }

  /// What was typed, once something was, a signal has come or the time is over.
  borrowing func wait(_ signals: borrowing SignalPipe, _ time: Duration) -> TerminalInput {
    let milliseconds = Int32(clamping: max(0, Int((time / .milliseconds(1)).rounded(.up))))
    var waits = [
      pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0),
      pollfd(fd: signals.end, events: Int16(POLLIN), revents: 0),
    ]
    if unsafe poll(&waits, 2, milliseconds) <= 0 { return .nothing }
    if waits[1].revents != 0 { return .signals(signals.take()) }
    var bytes = [UInt8](repeating: 0, count: 4096)
    let count = unsafe bytes.withUnsafeMutableBytes { unsafe read(STDIN_FILENO, $0.baseAddress, $0.count) }
    if count > 0 { return .bytes(Array(bytes.prefix(count))) }
    return count < 0 && (errno == EINTR || errno == EAGAIN) ? .nothing : .gone
  }
}

extension RawTerminal {
  /// Says in the top row how far something is, and whether nobody has pressed Escape or Control-C meanwhile. What else
  /// is pressed is dropped.
  static func showProgress(_ progress: BulkProgress) -> Bool {
    let line =
      "\u{1B}[1;1H\u{1B}[7m \(progress.behind) of \(progress.total) cases; Esc stops \u{1B}[27m\u{1B}[K"
    // A few are done before anybody could read it.
    if progress.total > 200 { _ = send(Array(line.utf8)) }
    var wait = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
    guard unsafe poll(&wait, 1, 0) > 0 else { return true }
    var bytes = [UInt8](repeating: 0, count: 256)
    let count = unsafe bytes.withUnsafeMutableBytes { unsafe read(STDIN_FILENO, $0.baseAddress, $0.count) }
    // Of a key that sends a sequence the escape is not alone.
    let pressed = bytes.prefix(max(0, count))
    return !(pressed.elementsEqual([0x1B]) || pressed.contains(0x03))
  }
}

/// What came in.
enum TerminalInput {
  case nothing
  case bytes([UInt8])
  case signals([Int32])
  /// The terminal is not there any more.
  case gone
}
