import CSimdJSON

/// The values of some keys of an object, found in one pass over it: for records of which most fields are not wanted.
///
/// `Key` gives each a name in the code, numbered from 0 in the order of the keys. Like `JSONElement`, what it holds must
/// not be used once the document is gone.
@safe struct JSONFields<Key: RawRepresentable<Int>> {
  private var wanted: [csimdjson_wanted]

  /// Makes room for the values of some keys, no two alike, in the order of the cases of `Key`.
  init(_ keys: StaticString...) {
    unsafe wanted = keys.map { key in
      var field = unsafe csimdjson_wanted()
      key.withUTF8Buffer { bytes in
        // A static string stays where it is for as long as the program runs.
        unsafe field.key = UnsafeRawPointer(bytes.baseAddress)?.assumingMemoryBound(to: CChar.self)
        unsafe field.key_length = bytes.count
      }
      return unsafe field
    }
  }

  /// Finds the values in an object; nothing where it is none. O(fields).
  mutating func find(in object: JSONElement) {
    unsafe wanted.withUnsafeMutableBufferPointer { fields in
      unsafe csimdjson_fields(object.element, fields.baseAddress, fields.count)
    }
  }

  /// The value of a key; `nil` where it is not there or is null.
  subscript(key: Key) -> JSONElement? {
    let field = unsafe wanted[key.rawValue]
    return unsafe field.kind == CSIMDJSON_NULL ? nil : JSONElement(field.value)
  }

  /// Whether a key is there and its value is not null.
  func has(_ key: Key) -> Bool { unsafe wanted[key.rawValue].kind != CSIMDJSON_NULL }

  /// Appends the bytes of a string; `false` for any other kind.
  func appendString(_ key: Key, to bytes: inout [UInt8]) -> Bool {
    let field = unsafe wanted[key.rawValue]
    guard let start = unsafe field.text else { return false }
    unsafe bytes.append(contentsOf: UnsafeRawBufferPointer(start: start, count: field.length))
    return true
  }

  /// Appends the bytes of a string, or the digits of a whole number; `false` for any other kind.
  func appendIdentifier(_ key: Key, to bytes: inout [UInt8]) -> Bool {
    if appendString(key, to: &bytes) { return true }
    guard let number = self[key]?.identifier else { return false }
    bytes.append(contentsOf: number.utf8)
    return true
  }

  /// Lends the bytes of a string, unescaped; `nil` for any other kind.
  func withBytes<Result>(_ key: Key, _ body: (Span<UInt8>) -> Result) -> Result? {
    let field = unsafe wanted[key.rawValue]
    guard let start = unsafe field.text else { return nil }
    let bytes = unsafe UnsafeRawBufferPointer(start: start, count: field.length)
    return unsafe bytes.withMemoryRebound(to: UInt8.self) { unsafe body($0.span) }
  }

  /// Appends the bytes of a string, or the digits of a whole number; nothing for any other kind.
  func append(_ key: Key, to bytes: inout [UInt8]) {
    let field = unsafe wanted[key.rawValue]
    if let start = unsafe field.text {
      unsafe bytes.append(contentsOf: UnsafeRawBufferPointer(start: start, count: field.length))
    } else if let number = self[key]?.identifier {
      bytes.append(contentsOf: number.utf8)
    }
  }
}
