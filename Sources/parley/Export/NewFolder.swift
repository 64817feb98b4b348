import Foundation
import Glibc

/// A folder that is there with all of its files, or not at all: it is filled under another name beside its place.
struct NewFolder {
  private let path: String
  private let temporary: String

  /// - Throws: where the place is taken by something else than an empty folder, or nothing can be made beside it.
  init(_ path: String) throws(Failure) {
    let url = URL(fileURLWithPath: path).standardizedFileURL
    self.path = path
    temporary =
      url.deletingLastPathComponent().appending(path: ".\(url.lastPathComponent).\(getpid()).part").path
    if let found = try? FileManager.default.contentsOfDirectory(atPath: path), found.isEmpty {
    } else if FileManager.default.fileExists(atPath: path) {
      throw .unfit(path: path, reason: "is there already; name another folder")
    }
    if unsafe mkdir(temporary, 0o755) != 0 { throw .unwritable(path: path, reason: systemReason()) }
  }

  /// The path of a file while the folder is filled.
  func path(of name: String) -> String { "\(temporary)/\(name)" }

  /// Gives it its name. Its files have to be safe on the disk.
  func keep() throws(Failure) {
    try synchronize(temporary)
    if unsafe rename(temporary, path) != 0 { throw .unwritable(path: path, reason: systemReason()) }
    try synchronize(URL(fileURLWithPath: path).deletingLastPathComponent().path)
  }

  /// Takes away what was written.
  func discard() { try? FileManager.default.removeItem(atPath: temporary) }

  private func synchronize(_ folder: String) throws(Failure) {
    let descriptor = unsafe open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    if descriptor < 0 { throw .unwritable(path: path, reason: systemReason()) }
    defer { close(descriptor) }
    // Some file systems cannot flush a folder, and need not.
    if fsync(descriptor) != 0, errno != EINVAL { throw .unwritable(path: path, reason: systemReason()) }
  }
}
