/// A text as markup that says it and does nothing.
///
/// By bytes: a combining mark behind a quotation mark is one character with it, and ends an attribute all the same. O(n).
package func escapedMarkup(_ text: String) -> String {
  if !text.utf8.contains(where: { reference(for: $0) != nil }) { return text }
  var escaped: [UInt8] = []
  escaped.reserveCapacity(text.utf8.count + 32)
  for byte in text.utf8 {
    if let reference = reference(for: byte) { escaped += reference.utf8 } else { escaped.append(byte) }
  }
  return String(decoding: escaped, as: UTF8.self)
}

private func reference(for byte: UInt8) -> String? {
  switch byte {
  case UInt8(ascii: "<"): "&lt;"
  case UInt8(ascii: ">"): "&gt;"
  case UInt8(ascii: "&"): "&amp;"
  case UInt8(ascii: "\""): "&quot;"
  case UInt8(ascii: "'"): "&#39;"
  default: nil
  }
}
