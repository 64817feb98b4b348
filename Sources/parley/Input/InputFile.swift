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
        files += found.map { InputFile($0, below: argument) }
      } catch {
        error.say()
      }
    }
    return files
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
  func stream() throws(Failure) -> SourceStream {
    let descriptor = try open()
    return SourceStream { (bytes) throws(ReadError) in _ = try descriptor.read(into: &bytes) }
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

  /// How much is read at once.
  private static let chunk = 1 << 20

  init(number: Int32, closesAtEnd: Bool) {
    self.number = number
    self.closesAtEnd = closesAtEnd
  }

  deinit {
    if closesAtEnd { close(number) }
  }

  /// Appends some bytes; false at the end.
  func read(into bytes: inout [UInt8]) throws(ReadError) -> Bool {
    let start = bytes.count
    bytes.append(contentsOf: repeatElement(0, count: FileDescriptor.chunk))
    while true {
      let count = unsafe bytes.withUnsafeMutableBytes { room in
        unsafe Glibc.read(number, room.baseAddress.map { unsafe $0 + start }, FileDescriptor.chunk)
      }
      if count < 0, errno == EINTR { continue }
      bytes.removeLast(FileDescriptor.chunk - max(0, count))
      if count < 0 { throw .unreadable(reason: systemReason()) }
      return count > 0
    }
  }
}
