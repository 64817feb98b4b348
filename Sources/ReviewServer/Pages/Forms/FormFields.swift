/// Names and values of a form or of an address's query (`application/x-www-form-urlencoded`, WHATWG URL).
struct FormFields: Sendable, Hashable {
  /// In order; a name may come several times.
  var fields: [Field] = []

  struct Field: Sendable, Hashable {
    var name: String
    var value: String
  }

  init() {}

  /// Reads an encoded form. What is not UTF-8 becomes U+FFFD.
  init(encoded: some StringProtocol) {
    fields = encoded.utf8.split(separator: UInt8(ascii: "&")).map { pair in
      let equals = pair.firstIndex(of: UInt8(ascii: "=")) ?? pair.endIndex
      return Field(
        name: FormFields.decoded(pair[..<equals]),
        value: FormFields.decoded(pair[equals...].dropFirst()))
    }
  }

  /// The first value of a name; `nil` where there is none, or it is empty.
  subscript(name: String) -> String? {
    fields.first { $0.name == name && !$0.value.isEmpty }?.value
  }

  /// All values of a name that are not empty.
  func all(_ name: String) -> [String] {
    fields.filter { $0.name == name && !$0.value.isEmpty }.map(\.value)
  }

  /// The number of a name.
  func number<Number: LosslessStringConvertible>(_ name: String) -> Number? {
    self[name].flatMap(Number.init)
  }

  mutating func append(_ name: String, _ value: String?) {
    if let value, !value.isEmpty { fields.append(Field(name: name, value: value)) }
  }

  /// As an address has it behind `?`.
  var encoded: String {
    fields.map { "\(FormFields.encoded($0.name))=\(FormFields.encoded($0.value))" }.joined(separator: "&")
  }

  private static func decoded(_ bytes: some Sequence<UInt8>) -> String {
    var decoded: [UInt8] = []
    var escape: [UInt8] = []
    for byte in bytes {
      if escape.isEmpty {
        if byte == UInt8(ascii: "%") {
          escape = [byte]
        } else {
          decoded.append(byte == UInt8(ascii: "+") ? UInt8(ascii: " ") : byte)
        }
        continue
      }
      escape.append(byte)
      if escape.count < 3 { continue }
      if let code = UInt8(String(decoding: escape[1...], as: UTF8.self), radix: 16) {
        decoded.append(code)
      } else {
        decoded += escape
      }
      escape = []
    }
    return String(decoding: decoded + escape, as: UTF8.self)
  }

  private static func encoded(_ text: String) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
        UInt8(ascii: "~"):
        bytes.append(byte)
      default: bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
