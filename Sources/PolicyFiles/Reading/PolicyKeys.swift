/// Refuses keys that hold an alias (`*name`), before a parser compares them.
///
/// Keys of a policy are words. A parser compares a key with the others by everything in it, and ten references to ten
/// references to … are more than a lifetime can compare; as values they are harmless, as nobody goes through them all.
enum PolicyKeys {
  /// Text in quotes and comments is passed over. O(n).
  static func check(_ bytes: [UInt8], file: String) throws(PolicyError) {
    let scan = Scan(bytes: bytes)
    var line = 1
    var place = 0
    /// The first sign of a key that is no word. It does no harm where there is no alias.
    var suspicious: Int?
    var hasAlias = false
    while place < bytes.count {
      let byte = bytes[place]
      if byte == UInt8(ascii: "\n") { line += 1 }
      if let end = scan.endOfPassedOver(from: place) {
        line += bytes[place..<end].count { $0 == UInt8(ascii: "\n") }
        place = end
        continue
      }
      let isAlias = byte == UInt8(ascii: "*") && scan.beginsNode(place)
      hasAlias = hasAlias || isAlias
      let isSuspicious =
        switch byte {
        case UInt8(ascii: "]"), UInt8(ascii: "}"): scan.isColon(behind: place + 1)
        case UInt8(ascii: "?"): scan.beginsNode(place) && scan.isBlank(place + 1)
        default: isAlias && scan.isColon(behind: scan.endOfName(from: place + 1))
        }
      if isSuspicious, suspicious == nil { suspicious = line }
      place += 1
    }
    if hasAlias, let suspicious {
      throw PolicyError(file: file, line: suspicious, column: 0, problem: .expected("a word as a key"))
    }
  }

  private struct Scan {
    let bytes: [UInt8]

    /// The end of quoted text or a comment that begins here; `nil` where neither does.
    func endOfPassedOver(from place: Int) -> Int? {
      let quote = bytes[place]
      switch quote {
      case UInt8(ascii: "#") where isBlank(place - 1):
        return bytes[place...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        guard beginsNode(place) else { return nil }
        var end = place + 1
        while end < bytes.count, bytes[end] != quote {
          end += quote == UInt8(ascii: "\"") && bytes[end] == UInt8(ascii: "\\") ? 2 : 1
        }
        return min(end + 1, bytes.count)
      default: return nil
      }
    }

    /// Whether a value can begin here: at the beginning of a line, behind a blank or a sign of YAML's.
    func beginsNode(_ place: Int) -> Bool {
      isBlank(place - 1) || "[{,:-?".utf8.contains(bytes[place - 1])
    }

    /// Also in front of the text and behind it.
    func isBlank(_ place: Int) -> Bool {
      !bytes.indices.contains(place) || " \t\r\n".utf8.contains(bytes[place])
    }

    /// Whether a colon follows, behind blanks and comments.
    func isColon(behind place: Int) -> Bool {
      var place = place
      while place < bytes.count {
        if isBlank(place) {
          place += 1
        } else if bytes[place] == UInt8(ascii: "#"), let end = endOfPassedOver(from: place) {
          place = end
        } else {
          return bytes[place] == UInt8(ascii: ":")
        }
      }
      return false
    }

    func endOfName(from place: Int) -> Int {
      bytes[place...].firstIndex { byte in
        !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) && !"-_".utf8.contains(byte)
          && !(UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
      } ?? bytes.count
    }
  }
}
