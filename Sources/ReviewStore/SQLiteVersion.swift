import GRDB

/// The version of libsqlite3 that queues are kept with, as in `3.40.1`; `nil` where it does not even say that.
public var sqliteVersion: String? {
  try? DatabaseQueue().read { try String.fetchOne($0, sql: "SELECT sqlite_version()") }
}
