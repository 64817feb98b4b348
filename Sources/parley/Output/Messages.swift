import CommentFormats
import Glibc

/// What is said to the person at the terminal, on standard error.
enum Messages {
  /// Says a line, named after the program. File names and what stands in files may be in it, so it is made
  /// fit to be printed.
  static func say(_ line: String) {
    Progress.clear()
    write("parley: \(visible(line))\n")
  }

  /// Writes text as it is.
  static func write(_ text: String) {
    let bytes = Array(text.utf8)
    _ = unsafe bytes.withUnsafeBytes { unsafe Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count) }
  }
}
