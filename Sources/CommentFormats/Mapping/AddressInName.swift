/// Mail addresses where names belong: they are nobody's displayed name, and stay in the reader.
enum AddressInName {
  /// Cuts a name back to what stands in front of an address in angle brackets, or of the `@` of one that
  /// stands alone.
  static func remove(from name: inout [UInt8]) {
    guard let at = name.lastIndex(of: UInt8(ascii: "@")), at > 0, at + 1 < name.count else { return }
    let end = name[at...].firstIndex { $0 == UInt8(ascii: ">") || $0.isASCIIBlank } ?? name.count
    guard name[at..<end].contains(UInt8(ascii: ".")), !name[at - 1].isASCIIBlank else { return }
    let isOpening: (UInt8) -> Bool = { $0 == UInt8(ascii: "<") || $0.isASCIIBlank }
    guard let start = name[..<at].lastIndex(where: isOpening) else {
      name.removeSubrange(at...)
      return
    }
    name.removeSubrange(start..<min(end + 1, name.count))
    while let last = name.last, last.isASCIIBlank { name.removeLast() }
  }
}
