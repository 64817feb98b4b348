import Glibc

/// What is known of the terminal behind standard output.
enum Terminal {
  /// The width that output for people keeps to, in columns: what the environment says (`COLUMNS`), else the
  /// terminal's; 100 where output goes to a file or a pipe; 40 at least.
  static var width: Int {
    max(40, setting("COLUMNS").flatMap(Int.init) ?? width(of: STDOUT_FILENO))
  }

  /// The width of the terminal behind a stream; 100 where there is none.
  static func width(of stream: Int32) -> Int {
    var size = winsize()
    guard unsafe ioctl(stream, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 100 }
    return Int(size.ws_col)
  }

  /// Whether marks may be drawn with colours (https://no-color.org).
  static var hasColour: Bool {
    isatty(STDOUT_FILENO) == 1 && setting("NO_COLOR") == nil && setting("TERM") != "dumb"
  }
}
