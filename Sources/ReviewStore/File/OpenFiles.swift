import Foundation
import Synchronization

/// The files that this process has open.
///
/// A file that is open here must not be opened and closed beside SQLite: when a process closes any descriptor of a file
/// it gives up all its locks on it (POSIX), those of its connections too. Another process would then take the log away
/// from under them (<https://www.sqlite.org/howtocorrupt.html>, 2.2).
enum OpenFiles {
  /// By path without symbolic links.
  private static let files = Mutex<[String: OpenFile]>([:])

  /// A file that is open.
  private struct OpenFile {
    /// How many stores have it open.
    var stores = 0
    let turns = WriteTurns()
  }

  /// Finds out what stands at a path for a store that will open it; `leave` has to follow.
  static func enter(_ path: String) throws(StoreError) -> DatabaseFile {
    let key = OpenFiles.key(path)
    // The file is read while nobody else can begin to open it.
    let result = files.withLock { files -> Result<DatabaseFile, StoreError> in
      do throws(StoreError) {
        let file = try DatabaseFile(path: path, isOpenHere: files[key] != nil)
        files[key, default: OpenFile()].stores += 1
        return .success(file)
      } catch {
        return .failure(error)
      }
    }
    return try result.get()
  }

  /// A store has closed its connection, or could not open one.
  static func leave(_ path: String) {
    let key = OpenFiles.key(path)
    files.withLock { files in
      files[key]?.stores -= 1
      if files[key]?.stores == 0 { files[key] = nil }
    }
  }

  /// The turns at a file that has been entered.
  static func turns(_ path: String) -> WriteTurns {
    let key = OpenFiles.key(path)
    return files.withLock { $0[key]?.turns ?? WriteTurns() }
  }

  private static func key(_ path: String) -> String {
    URL(fileURLWithPath: path).resolvingSymlinksInPath().path
  }
}
