import Foundation
import Glibc

/// One thing to read: a file, or standard input.
struct InputFile {
  /// As messages name it.
  let label: String
  /// `nil` for standard input.
  private let path: String?

  /// The file at a path; `-` is standard input.
  init(_ path: String) {
    self.path = path == "-" ? nil : path
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
        files += found.map { InputFile($0) }
      } catch {
        error.say()
      }
    }
    return files
  }

  /// All bytes.
  func read() throws(Failure) -> [UInt8] {
    var descriptor = STDIN_FILENO
    if let path {
      descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
      if descriptor < 0 { throw .unreadable(path: label, reason: systemReason()) }
    }
    defer { if path != nil { close(descriptor) } }
    var bytes: [UInt8] = []
    var status = stat()
    if unsafe fstat(descriptor, &status) == 0, status.st_size > 0 {
      bytes.reserveCapacity(Int(status.st_size))
    }
    var chunk = [UInt8](repeating: 0, count: 1 << 20)
    while true {
      let count = unsafe chunk.withUnsafeMutableBytes { room in
        unsafe Glibc.read(descriptor, room.baseAddress, room.count)
      }
      if count == 0 { return bytes }
      if count > 0 {
        bytes.append(contentsOf: chunk[..<count])
      } else if errno != EINTR {
        throw .unreadable(path: label, reason: systemReason())
      }
    }
  }
}
