import CSimdJSON

/// One value of the document that is being read; it cannot be kept beyond the closure that it is lent to.
@safe struct JSONElement: ~Copyable {
  private let element: csimdjson_element

  init(_ element: csimdjson_element) { unsafe self.element = unsafe element }

  /// What a value is, with its content where it is a scalar.
  enum Value: Equatable {
    case null
    case bool(Bool)
    case integer(Int64)
    /// A whole number above `Int64.max`.
    case unsigned(UInt64)
    case double(Double)
    case string(String)
    case array
    case object
  }

  /// The value; strings are copied out.
  var value: Value {
    switch unsafe csimdjson_kind_of(element) {
    case CSIMDJSON_BOOL: return .bool(unsafe csimdjson_bool(element))
    case CSIMDJSON_INTEGER: return .integer(unsafe csimdjson_integer(element))
    case CSIMDJSON_UNSIGNED: return .unsigned(unsafe csimdjson_unsigned(element))
    case CSIMDJSON_DOUBLE: return .double(unsafe csimdjson_double(element))
    case CSIMDJSON_STRING:
      var length = 0
      let start = unsafe csimdjson_string(element, &length)
      return .string(unsafe JSONElement.string(start, length))
    case CSIMDJSON_ARRAY: return .array
    case CSIMDJSON_OBJECT: return .object
    default: return .null
    }
  }

  /// Lends the members of an array to `body` in order; none for any other kind.
  func forEachMember(_ body: (borrowing JSONElement) -> Void) {
    forEachChild { key, child in
      if key == nil { body(child) }
    }
  }

  /// Lends the fields of an object to `body` in order, repeated keys included; none for any other kind.
  func forEachField(_ body: (String, borrowing JSONElement) -> Void) {
    forEachChild { key, child in
      if let key { body(key, child) }
    }
  }

  private func forEachChild(_ body: (String?, borrowing JSONElement) -> Void) {
    var walk = unsafe csimdjson_children(element)
    var child = unsafe csimdjson_element()
    var key: UnsafePointer<CChar>?
    var length = 0
    while unsafe csimdjson_next(&walk, &child, &key, &length) {
      let name = unsafe key == nil ? nil : JSONElement.string(key, length)
      body(name, unsafe JSONElement(child))
    }
  }

  private static func string(_ start: UnsafePointer<CChar>?, _ length: Int) -> String {
    guard let start = unsafe start else { return "" }
    let bytes = unsafe UnsafeRawBufferPointer(start: start, count: length)
    return unsafe String(decoding: bytes, as: UTF8.self)
  }
}
