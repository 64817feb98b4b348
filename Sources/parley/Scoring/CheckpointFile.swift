import Glibc

/// A small file that is replaced as a whole or not at all.
struct CheckpointFile {
  let path: String

  /// What is in it; `nil` where it is not there.
  func read() throws(Failure) -> String? {
    if unsafe access(path, F_OK) != 0, errno == ENOENT { return nil }
    return String(decoding: try InputFile(path).read(), as: UTF8.self)
  }

  /// Puts another text in its place.
  func replace(with text: String) throws(Failure) {
    var file = try OutputFile(path: path + ".new")
    file.write(text)
    try file.synchronize()
    try file.finish()
    guard unsafe rename(path + ".new", path) == 0 else {
      throw .unwritable(path: path, reason: systemReason())
    }
    synchronizeFolder()
  }

  /// Sees to it that the new name survives a loss of power too. Not every file system can say whether it did.
  private func synchronizeFolder() {
    let folder = path.lastIndex(of: "/").map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
    let descriptor = unsafe open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    if descriptor < 0 { return }
    fsync(descriptor)
    close(descriptor)
  }
}
