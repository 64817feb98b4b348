import Foundation
import Glibc

/// A folder whose files are to be read.
struct Folder {
  private let path: String

  /// Creates it, or returns `nil` where the path leads to something else.
  init?(_ path: String) {
    guard Folder.kind(of: path) == .folder else { return nil }
    self.path = path
  }

  /// The visible files below it, sorted by path. Folders that are reached by a symbolic link only are left
  /// out, so that no circle is walked, and what is no file is left out (a pipe would wait for a writer). A
  /// folder inside it that can't be listed is said on standard error.
  func files() throws(Failure) -> [String] {
    var files: [String] = []
    var folders = [path]
    while let folder = folders.popLast() {
      do throws(Failure) {
        for name in try Folder.names(in: folder) where !name.hasPrefix(".") {
          let path = (folder as NSString).appendingPathComponent(name)
          switch Folder.kind(of: path) {
          case .folder: if !Folder.isLink(path) { folders.append(path) }
          case .file, .unknown: files.append(path)
          case .other: break
          }
        }
      } catch {
        if folder == path { throw error }
        error.say()
      }
    }
    return files.sorted()
  }

  /// What a path leads to.
  private enum Kind {
    case file, folder, other
    /// It leads nowhere, as reading it will tell.
    case unknown
  }

  private static func kind(of path: String) -> Kind {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else { return .unknown }
    return switch status.st_mode & S_IFMT {
    case S_IFREG: .file
    case S_IFDIR: .folder
    default: .other
    }
  }

  private static func isLink(_ path: String) -> Bool {
    var status = stat()
    return unsafe lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
  }

  private static func names(in folder: String) throws(Failure) -> [String] {
    guard let directory = unsafe opendir(folder) else {
      throw .unreadable(path: folder, reason: systemReason())
    }
    defer { unsafe closedir(directory) }
    var names: [String] = []
    while let entry = unsafe readdir(directory) {
      // The array that holds the name is imported as a tuple of 256.
      let name = unsafe withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        unsafe String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      names.append(name)
    }
    return names
  }
}
