import Foundation
import Synchronization

/// The files that this process has open.
///
/// A file that is open here must not be opened and closed beside SQLite: when a process closes any descriptor of a file
/// it gives up all its locks on it (POSIX), those of its connections too. Another process would then take the log away
/// from under them (<https://www.sqlite.org/howtocorrupt.html>, 2.2).
enum OpenFiles {
  /// How many stores have a file open, by its path without symbolic links.
  private static let stores = Mutex<[String: Int]>([:])

  /// Finds out what stands at a path for a store that will open it; `leave` has to follow.
  static func enter(_ path: String) throws(StoreError) -> DatabaseFile {
    let key = OpenFiles.key(path)
    // The file is read while nobody else can begin to open it.
    let result = stores.withLock { stores -> Result<DatabaseFile, StoreError> in
      do throws(StoreError) {
        let file = try DatabaseFile(path: path, isOpenHere: stores[key] != nil)
        stores[key, default: 0] += 1
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
    stores.withLock { stores in
      let count = (stores[key] ?? 1) - 1
      stores[key] = count > 0 ? count : nil
    }
  }

  private static func key(_ path: String) -> String {
    URL(fileURLWithPath: path).resolvingSymlinksInPath().path
  }
}
