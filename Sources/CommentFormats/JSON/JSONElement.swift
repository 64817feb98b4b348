import CSimdJSON

/// One value of the document that a `JSONDocumentParser` is lending. It must not be kept beyond the closure that it is
/// lent to: the next document takes its place.
@safe package struct JSONElement {
  let element: csimdjson_element

  init(_ element: csimdjson_element) { unsafe self.element = unsafe element }

  /// What a value is, with its content where it is a scalar.
  package enum Value: Equatable {
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
  package var value: Value {
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

  /// The value of a key, where this is an object that has it; `nil` for JSON's null too.
  package subscript(key: String) -> JSONElement? {
    var found = unsafe csimdjson_element()
    var key = key
    let isThere = key.withUTF8 { bytes in
      unsafe bytes.withMemoryRebound(to: CChar.self) { name in
        unsafe csimdjson_field(element, name.baseAddress, name.count, &found)
      }
    }
    guard isThere, unsafe csimdjson_kind_of(found) != CSIMDJSON_NULL else { return nil }
    return unsafe JSONElement(found)
  }

  /// The string, where it is one.
  package var string: String? {
    if case .string(let text) = value { text } else { nil }
  }

  /// A string or a whole number, as an id: sources differ in which they use.
  package var identifier: String? {
    switch value {
    case .string(let text): text
    case .integer(let number): String(number)
    case .unsigned(let number): String(number)
    default: nil
    }
  }

  /// The whole number, where it is one, or a string that spells one.
  package var integer: Int64? {
    switch value {
    case .integer(let number): number
    case .double(let number): Int64(exactly: number.rounded())
    case .string(let text): Int64(text)
    default: nil
    }
  }

  /// The number, where it is one.
  package var number: Double? {
    switch value {
    case .integer(let number): Double(number)
    case .unsigned(let number): Double(number)
    case .double(let number): number
    default: nil
    }
  }

  /// True or false, where it is one of these.
  package var bool: Bool? {
    if case .bool(let value) = value { value } else { nil }
  }

  /// Whether this is JSON's null.
  package var isNull: Bool { unsafe csimdjson_kind_of(element) == CSIMDJSON_NULL }

  /// Whether this is an array.
  package var isArray: Bool { unsafe csimdjson_kind_of(element) == CSIMDJSON_ARRAY }

  /// Whether this is an object.
  package var isObject: Bool { unsafe csimdjson_kind_of(element) == CSIMDJSON_OBJECT }

  /// Lends the bytes of a string, unescaped; `nil` for any other kind.
  package func withBytes<Result>(_ body: (Span<UInt8>) -> Result) -> Result? {
    guard unsafe csimdjson_kind_of(element) == CSIMDJSON_STRING else { return nil }
    var length = 0
    guard let start = unsafe csimdjson_string(element, &length) else { return nil }
    let bytes = unsafe UnsafeRawBufferPointer(start: start, count: length)
    return unsafe bytes.withMemoryRebound(to: UInt8.self) { unsafe body($0.span) }
  }

  /// The members of an array in order; none for any other kind.
  package var members: [JSONElement] {
    var members: [JSONElement] = []
    forEachMember { members.append($0) }
    return members
  }

  /// Hands the members of an array to `body` in order; none for any other kind.
  package func forEachMember(_ body: (JSONElement) -> Void) {
    guard isArray else { return }
    forEachChild { _, child in body(child) }
  }

  /// Hands the fields of an object to `body` in order, repeated keys included; none for any other kind.
  package func forEachField(_ body: (String, JSONElement) -> Void) {
    guard isObject else { return }
    forEachChild { key, child in body(key, child) }
  }

  private func forEachChild(_ body: (String, JSONElement) -> Void) {
    var walk = unsafe csimdjson_children(element)
    var child = unsafe csimdjson_element()
    var key: UnsafePointer<CChar>?
    var length = 0
    while unsafe csimdjson_next(&walk, &child, &key, &length) {
      body(unsafe JSONElement.string(key, length), unsafe JSONElement(child))
    }
  }

  private static func string(_ start: UnsafePointer<CChar>?, _ length: Int) -> String {
    guard let start = unsafe start else { return "" }
    let bytes = unsafe UnsafeRawBufferPointer(start: start, count: length)
    return unsafe String(decoding: bytes, as: UTF8.self)
  }
}
