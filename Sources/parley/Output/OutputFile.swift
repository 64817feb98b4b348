import Glibc

/// Standard output or a file, buffered. A pipe that its reader has closed ends the program with success, as the
/// reader has all that it wanted.
struct OutputFile: TextOutputStream {
  private var descriptor: Int32
  private var path: String
  private var buffer: [UInt8] = []
  private var failure: Failure?

  private static let bufferSize = 1 << 16

  /// Standard output.
  init() {
    descriptor = STDOUT_FILENO
    path = "standard output"
  }

  /// A file, which is made or emptied; `nil` and `-` are standard output.
  init(path: String?) throws(Failure) {
    self.init()
    guard let path, path != "-" else { return }
    self.path = path
    descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    if descriptor < 0 { throw .unwritable(path: path, reason: systemReason()) }
  }

  mutating func write(_ string: String) {
    buffer.append(contentsOf: string.utf8)
    if buffer.count >= OutputFile.bufferSize { flush() }
  }

  /// Writes what is left. Call it at the end: only then has everything arrived.
  mutating func finish() throws(Failure) {
    flush()
    if let failure { throw failure }
  }

  private mutating func flush() {
    var written = 0
    while written < buffer.count, failure == nil {
      let count = unsafe buffer.withUnsafeBytes { bytes in
        unsafe Glibc.write(descriptor, bytes.baseAddress.map { unsafe $0 + written }, bytes.count - written)
      }
      if count >= 0 {
        written += count
      } else if errno == EPIPE {
        exit(0)
      } else if errno != EINTR {
        failure = .unwritable(path: path, reason: systemReason())
      }
    }
    buffer.removeAll(keepingCapacity: true)
  }
}

/// The system's words for the error that just happened.
func systemReason() -> String {
  unsafe String(cString: strerror(errno)).lowercasedFirst
}

extension String {
  fileprivate var lowercasedFirst: String {
    prefix(1).lowercased() + dropFirst()
  }
}
