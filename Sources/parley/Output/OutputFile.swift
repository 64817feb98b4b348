import Glibc

/// Standard output or a file, buffered. A pipe that its reader has closed ends the program with success, as
/// the reader has all that it wanted.
struct OutputFile: TextOutputStream {
  private let descriptor: Int32
  private let path: String
  private var buffer: [UInt8] = []
  private var failure: Failure?
  /// How many bytes have been written, those that wait in the buffer not among them.
  private(set) var position = 0

  private static let bufferSize = 1 << 16

  /// Standard output.
  init() {
    self.init(descriptor: STDOUT_FILENO, path: "standard output")
  }

  /// A file, which is made or emptied; `nil` and `-` are standard output.
  init(path: String?) throws(Failure) {
    guard let path, path != "-" else {
      self.init()
      return
    }
    let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    if descriptor < 0 { throw .unwritable(path: path, reason: systemReason()) }
    self.init(descriptor: descriptor, path: path)
  }

  /// A file that is there, cut to a length; what is written follows.
  init(path: String, continuingAt length: Int) throws(Failure) {
    let descriptor = unsafe open(path, O_WRONLY | O_CLOEXEC)
    if descriptor < 0 { throw .unwritable(path: path, reason: systemReason()) }
    guard ftruncate(descriptor, length) == 0, lseek(descriptor, 0, SEEK_END) == length else {
      throw .unwritable(path: path, reason: systemReason())
    }
    self.init(descriptor: descriptor, path: path)
    position = length
  }

  private init(descriptor: Int32, path: String) {
    self.descriptor = descriptor
    self.path = path
  }

  /// Whether a person sees it as it is written.
  var isTerminal: Bool { isatty(descriptor) == 1 }

  mutating func write(_ string: String) {
    buffer.append(contentsOf: string.utf8)
    if buffer.count >= OutputFile.bufferSize { flush() }
  }

  /// Writes a few bytes.
  mutating func write(_ bytes: [UInt8]) {
    buffer.append(contentsOf: bytes)
  }

  /// Writes bytes, many at once.
  ///
  /// - Throws: where they, or others before them, did not arrive.
  mutating func write(_ bytes: ByteBuffer) throws(Failure) {
    flush()
    write(bytes.room, bytes.count)
    if let failure { throw failure }
  }

  /// Writes what is left and sees to it that it survives a loss of power.
  mutating func synchronize() throws(Failure) {
    flush()
    if failure == nil, fdatasync(descriptor) != 0, errno != EINVAL, errno != EROFS { fail() }
    if let failure { throw failure }
  }

  /// Writes what is left. Call it once, at the end: only then has everything arrived.
  mutating func finish() throws(Failure) {
    flush()
    // Some file systems say only now that there was no room.
    if descriptor != STDOUT_FILENO, close(descriptor) != 0, failure == nil { fail() }
    if let failure { throw failure }
  }

  private mutating func flush() {
    write(buffer, buffer.count)
    buffer.removeAll(keepingCapacity: true)
  }

  private mutating func write(_ bytes: [UInt8], _ length: Int) {
    var written = 0
    while written < length, failure == nil {
      let count = unsafe bytes.withUnsafeBytes { bytes in
        unsafe Glibc.write(descriptor, bytes.baseAddress.map { unsafe $0 + written }, length - written)
      }
      if count >= 0 {
        written += count
        position += count
      } else if errno == EPIPE {
        Progress.clear()
        exit(0)
      } else if errno != EINTR {
        fail()
      }
    }
  }

  private mutating func fail() {
    failure = .unwritable(path: path, reason: systemReason())
  }
}

/// The system's words for the error that just happened.
func systemReason() -> String {
  if errno == EBADF { return "it is closed" }
  let words = unsafe String(cString: strerror(errno))
  return words.prefix(1).lowercased() + words.dropFirst()
}
