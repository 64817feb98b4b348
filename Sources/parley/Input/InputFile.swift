import CommentFormats
import Foundation
import Glibc

/// One thing to read: a file, or standard input.
struct InputFile {
  /// As messages name it.
  let label: String
  /// `nil` for standard input.
  private let path: String?
  /// The folder that was named, where the file was found in one.
  let root: String?

  /// The file at a path; `-` is standard input.
  init(_ path: String, below root: String? = nil) {
    self.path = path == "-" ? nil : path
    self.root = root
    label = path == "-" ? "standard input" : path
  }

  /// What threads without an id of their own are named after: the file's name without its folders.
  var name: String {
    path.map { URL(fileURLWithPath: $0).lastPathComponent } ?? "stdin"
  }

  /// The folder that it is in; `nil` for standard input.
  var folder: String? {
    path.map { URL(fileURLWithPath: $0).deletingLastPathComponent().lastPathComponent }
  }

  /// The files that arguments stand for, in order; folders with all that is below them, by name; no argument
  /// is standard input. What can't be listed is said on standard error.
  static func all(_ arguments: [String]) throws(Failure) -> [InputFile] {
    if arguments.isEmpty {
      if isatty(STDIN_FILENO) == 1 { throw .noInput }
      return [InputFile("-")]
    }
    var files: [InputFile] = []
    for argument in arguments {
      guard argument != "-", let folder = Folder(argument) else {
        files.append(InputFile(argument))
        continue
      }
      do throws(Failure) {
        let found = try folder.files()
        if found.isEmpty { Messages.say("\(argument): no files in this folder") }
        files += withoutCorpusParts(found).map { InputFile($0, below: argument) }
      } catch {
        error.say()
      }
    }
    return files
  }

  /// Without the files of ConvoKit corpora that hold no comments, but what is known of them: those beside utterances.
  private static func withoutCorpusParts(_ paths: [String]) -> [String] {
    let there = Set(paths)
    let parts = Set(ConvoKitFile.allCases.filter { $0 != .utterances }.map(\.rawValue))
    return paths.filter { path in
      let url = URL(fileURLWithPath: path)
      guard parts.contains(url.lastPathComponent) else { return true }
      let folder = (path as NSString).deletingLastPathComponent
      return !there.contains((folder as NSString).appendingPathComponent(ConvoKitFile.utterances.rawValue))
    }
  }

  /// All bytes.
  func read() throws(Failure) -> [UInt8] {
    let descriptor = try open()
    var bytes: [UInt8] = []
    while true {
      do throws(ReadError) {
        if try !descriptor.read(into: &bytes) { return bytes }
      } catch {
        throw .unreadable(path: label, reason: systemReason())
      }
    }
  }

  /// The bytes as they are needed.
  ///
  /// - Parameter counter: Takes note of them.
  func stream(_ counter: ByteCounter? = nil) throws(Failure) -> SourceStream {
    let descriptor = try open()
    return SourceStream { (bytes) throws(ReadError) in
      let before = bytes.count
      _ = try descriptor.read(into: &bytes)
      counter?.count += bytes.count - before
    }
  }

  /// How many bytes it has; `nil` where only reading tells.
  var size: Int? {
    status.flatMap { $0.st_mode & S_IFMT == S_IFREG ? Int($0.st_size) : nil }
  }

  /// Its size and when it was changed, which tell whether it is still the same; `nil` where it is not there.
  var mark: String? {
    guard let status else { return nil }
    let nanoseconds = String(status.st_mtim.tv_nsec)
    let zeros = String(repeating: "0", count: 9 - nanoseconds.utf8.count)
    return "\(status.st_size) bytes of \(status.st_mtim.tv_sec).\(zeros)\(nanoseconds)"
  }

  private var status: stat? {
    var status = stat()
    guard let path else { return unsafe fstat(STDIN_FILENO, &status) == 0 ? status : nil }
    return unsafe stat(path, &status) == 0 ? status : nil
  }

  private func open() throws(Failure) -> FileDescriptor {
    guard let path else { return FileDescriptor(number: STDIN_FILENO, closesAtEnd: false) }
    let number = unsafe Glibc.open(path, O_RDONLY | O_CLOEXEC)
    if number < 0 { throw .unreadable(path: label, reason: systemReason()) }
    return FileDescriptor(number: number, closesAtEnd: true)
  }
}

/// An open file, which is closed with its last user.
private final class FileDescriptor: Sendable {
  private let number: Int32
  private let closesAtEnd: Bool

  /// How much is read at once: as much as is worked on before the processor's cache has forgotten it.
  private static let chunk = 1 << 18

  init(number: Int32, closesAtEnd: Bool) {
    self.number = number
    self.closesAtEnd = closesAtEnd
  }

  deinit {
    if closesAtEnd { close(number) }
  }

  /// Appends some bytes; false at the end.
  func read(into bytes: inout [UInt8]) throws(ReadError) -> Bool {
    var count = 0
    bytes.append(addingCapacity: FileDescriptor.chunk) { room in
      repeat {
        unsafe room.withUnsafeMutableBufferPointer { room, filled in
          count = unsafe Glibc.read(
            number, room.baseAddress.map { unsafe $0 + filled }, FileDescriptor.chunk)
          filled += max(0, count)
        }
      } while count < 0 && errno == EINTR
    }
    if count < 0 { throw .unreadable(reason: systemReason()) }
    return count > 0
  }
}

/// Counts the bytes of all inputs as they are read.
final class ByteCounter {
  var count = 0
}
