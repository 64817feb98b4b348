import Foundation
import Glibc

/// A file with a secret of 64 hexadecimal digits, which only its owner may read.
struct KeyFile {
  let path: String

  /// What it holds; `nil` where there is no such file.
  func read() throws(Failure) -> String? {
    let file = unsafe fopen(path, "r")
    guard let file = unsafe file else {
      if errno == ENOENT { return nil }
      throw .unreadable(path: path, reason: systemReason())
    }
    defer { unsafe fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 4096)
    let count = unsafe fread(&bytes, 1, bytes.count, file)
    return String(decoding: bytes.prefix(count), as: UTF8.self)
      .trimmingCharacters(in: .whitespacesAndNewlines)
  }

  /// Makes it with a secret; a file that is there is left alone.
  func write(_ secret: String) throws(Failure) {
    let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    if descriptor < 0 { throw .unwritable(path: path, reason: systemReason()) }
    let bytes = Array((secret + "\n").utf8)
    let count = unsafe bytes.withUnsafeBytes { unsafe Glibc.write(descriptor, $0.baseAddress, $0.count) }
    guard count == bytes.count, fsync(descriptor) == 0, close(descriptor) == 0 else {
      throw .unwritable(path: path, reason: systemReason())
    }
  }
}
