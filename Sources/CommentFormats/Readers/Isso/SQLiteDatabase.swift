import CSQLite

/// A SQLite database in memory, which is only read. No file is opened.
@safe struct SQLiteDatabase: ~Copyable {
  /// How a query ended.
  enum Outcome {
    case done
    /// The database has no such table or column.
    case unanswerable
    /// A part of the database can't be read, or holds more than there is room for.
    case damaged
  }

  private let handle: OpaquePointer
  private let size: Int

  /// The first bytes of every database.
  static let magic = Array("SQLite format 3\0".utf8)

  private init?(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let start = bytes.baseAddress, let handle = unsafe csqlite_open(start, bytes.count) else {
      return nil
    }
    unsafe self.handle = unsafe handle
    size = bytes.count
  }

  deinit { unsafe csqlite_close(handle) }

  /// Opens the database in some bytes and lends it; `nil` where it is none.
  ///
  /// - Returns: Also whether its newest rows may stand in a write-ahead log beside it, which is not read.
  static func withDatabase<Result>(
    in bytes: [UInt8], _ body: (borrowing SQLiteDatabase, _ mayHaveLog: Bool) -> Result
  ) -> Result? {
    guard bytes.starts(with: magic), bytes.count >= 100 else { return nil }
    // Bytes 18 and 19 ask for the log (https://sqlite.org/fileformat2.html, section 1.3); memory has none.
    let hasLog = bytes[18] == 2 || bytes[19] == 2
    var bytes = bytes
    if hasLog {
      bytes[18] = 1
      bytes[19] = 1
    }
    return unsafe bytes.withUnsafeBufferPointer { buffer -> Result? in
      guard let database = unsafe SQLiteDatabase(buffer) else { return nil }
      return body(database, hasLog)
    }
  }

  /// Hands the rows of a query to `body`, which says how many bytes of text it took. A crafted database can
  /// lead to the same page again and again, so no more rows and no more text are believed than it has room
  /// for.
  func forEachRow(of query: String, _ body: (borrowing SQLiteRow) -> Int) -> Outcome {
    guard unsafe csqlite_query(handle, query) else { return .unanswerable }
    // UTF-16 in the database can grow by half.
    var room = size * 2
    while true {
      switch unsafe csqlite_step(handle) {
      case CSQLITE_ROW:
        room -= body(unsafe SQLiteRow(handle)) + 1
        if room < 0 { return .damaged }
      case CSQLITE_DONE: return .done
      default: return .damaged
      }
    }
  }
}
