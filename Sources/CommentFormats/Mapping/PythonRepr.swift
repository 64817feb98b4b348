/// What Python's `repr` leaves in the cells of a table: `b'caf\xc3\xa9'`, `{'name': 'Ada', 'id': 3}`.
enum PythonRepr {
  /// Whether a cell is a string of bytes.
  static func isBytes(_ cell: some Collection<UInt8>) -> Bool {
    guard cell.count >= 3, cell.first == UInt8(ascii: "b") else { return false }
    let quote = cell[cell.index(after: cell.startIndex)]
    guard quote == UInt8(ascii: "'") || quote == UInt8(ascii: "\"") else { return false }
    return cell[cell.index(cell.startIndex, offsetBy: cell.count - 1)] == quote
  }

  /// The bytes of a string of bytes, made valid UTF-8. O(n).
  static func bytes(_ cell: [UInt8]) -> [UInt8] {
    Array(String(decoding: unescaped(cell[2..<cell.count - 1]), as: UTF8.self).utf8)
  }

  /// The name in a dictionary that describes an author, or the value of the first entry that names anything;
  /// `nil` where the cell is no dictionary, or has none.
  static func name(_ cell: [UInt8]) -> [UInt8]? {
    guard cell.count > 4, cell[0] == UInt8(ascii: "{"), cell[cell.count - 1] == UInt8(ascii: "}"),
      cell[1] == UInt8(ascii: "'") || cell[1] == UInt8(ascii: "\"")
    else { return nil }
    let strings = strings(cell)
    let keys = ["displayname", "name", "username", "login", "screenname", "nickname", "value"]
    for key in keys {
      for place in stride(from: 0, to: strings.count - 1, by: 1)
      where strings[place].isKey
        && ColumnNames.plain(String(decoding: strings[place].bytes, as: UTF8.self)) == key
      {
        if !strings[place + 1].isKey {
          return Array(String(decoding: strings[place + 1].bytes, as: UTF8.self).utf8)
        }
      }
    }
    return nil
  }

  /// The strings of a dictionary in order, with whether a colon follows.
  private static func strings(_ cell: [UInt8]) -> [(bytes: [UInt8], isKey: Bool)] {
    var strings: [(bytes: [UInt8], isKey: Bool)] = []
    var offset = 0
    while offset < cell.count {
      let quote = cell[offset]
      offset += 1
      guard quote == UInt8(ascii: "'") || quote == UInt8(ascii: "\"") else { continue }
      let start = offset
      while offset < cell.count, cell[offset] != quote {
        offset += cell[offset] == UInt8(ascii: "\\") ? 2 : 1
      }
      guard offset < cell.count else { return strings }
      let isKey = offset + 1 < cell.count && cell[offset + 1] == UInt8(ascii: ":")
      strings.append((unescaped(cell[start..<offset]), isKey))
      offset += 1
    }
    return strings
  }

  private static func unescaped(_ text: ArraySlice<UInt8>) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.count)
    var offset = text.startIndex
    while offset < text.endIndex {
      guard text[offset] == UInt8(ascii: "\\"), offset + 1 < text.endIndex else {
        bytes.append(text[offset])
        offset += 1
        continue
      }
      let letter = text[offset + 1]
      offset += 2
      switch letter {
      case UInt8(ascii: "n"): bytes.append(0x0A)
      case UInt8(ascii: "r"): bytes.append(0x0D)
      case UInt8(ascii: "t"): bytes.append(0x09)
      case UInt8(ascii: "x"):
        guard offset + 2 <= text.endIndex,
          let byte = UInt8(String(decoding: text[offset..<offset + 2], as: UTF8.self), radix: 16)
        else { return bytes + text[(offset - 2)...] }
        bytes.append(byte)
        offset += 2
      case UInt8(ascii: "\\"), UInt8(ascii: "'"), UInt8(ascii: "\""): bytes.append(letter)
      default: bytes += [UInt8(ascii: "\\"), letter]
      }
    }
    return bytes
  }
}
