/// Tells XML documents by the elements at their beginning.
extension SourceHead {
  /// Whether an element of this name, lower case, begins in the first bytes; long comments may stand before the root.
  func opensElement(_ name: String, within count: Int = 8_192) -> Bool {
    let head = Array(lowercased(count).utf8)
    guard head.prefix(64).contains(UInt8(ascii: "<")) else { return false }
    var from = 0
    while let place = head.firstRange(of: Array("<\(name)".utf8), from: from) {
      let next = place.upperBound < head.count ? head[place.upperBound] : UInt8(ascii: ">")
      if !next.isASCIILetter, !next.isASCIIDigit, next != UInt8(ascii: "-"), next != UInt8(ascii: "_") {
        return true
      }
      from = place.upperBound
    }
    return false
  }

  /// Whether any of some ASCII strings is in what is looked at.
  func mentions(_ wanted: String...) -> Bool {
    wanted.contains { text.firstRange(of: Array($0.utf8)) != nil }
  }
}
