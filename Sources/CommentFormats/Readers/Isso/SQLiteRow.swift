import CSQLite

/// The current row of a query. Columns count from 0.
@safe struct SQLiteRow: ~Copyable {
  private let handle: OpaquePointer

  init(_ handle: OpaquePointer) { unsafe self.handle = unsafe handle }

  /// A whole number; `nil` for any other kind.
  func integer(_ column: Int32) -> Int64? {
    unsafe csqlite_kind_of(handle, column) == CSQLITE_INTEGER ? unsafe csqlite_integer(handle, column) : nil
  }

  /// A number; `nil` for any other kind.
  func number(_ column: Int32) -> Double? {
    switch unsafe csqlite_kind_of(handle, column) {
    case CSQLITE_INTEGER, CSQLITE_REAL: unsafe csqlite_real(handle, column)
    default: nil
    }
  }

  /// A value of any kind as text, as it stands there; `nil` for NULL. May be no UTF-8.
  func bytes(_ column: Int32) -> [UInt8]? {
    var length = 0
    guard let start = unsafe csqlite_text(handle, column, &length) else { return nil }
    return unsafe Array(UnsafeBufferPointer(start: start, count: length))
  }
}
