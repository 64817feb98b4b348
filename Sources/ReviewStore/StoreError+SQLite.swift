import GRDB

extension StoreError {
  /// The one place where errors from below become the store's own.
  init(_ error: any Error, path: String) {
    switch error {
    case let error as StoreError:
      self = error
    case let error as DatabaseError:
      self.init(error, path: path)
    default:
      // A column that does not decode: what this schema has written always does.
      self = .damaged(path: path)
    }
  }

  private init(_ error: DatabaseError, path: String) {
    let code = Int(error.extendedResultCode.rawValue)
    self =
      switch error.resultCode {
      case .SQLITE_BUSY: .busy(path: path)
      case .SQLITE_LOCKED: .locked(path: path)
      case .SQLITE_FULL: .full(path: path)
      case .SQLITE_READONLY: .readOnly(path: path)
      case .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_AUTH: .cannotOpen(path: path)
      case .SQLITE_CORRUPT: .damaged(path: path)
      case .SQLITE_NOTADB: .notADatabase(path: path)
      case .SQLITE_IOERR: .io(path: path, code: code)
      default: .refused(path: path, code: code)
      }
  }
}
