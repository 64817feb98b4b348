/// The text of the one element of a record that is being read.
struct XMLField {
  /// The element's place in the reader's list of names; `nil` between elements that matter.
  private var name: Int?
  /// Its text so far.
  private(set) var text: [UInt8] = []
  /// Where it ends in the input, from 1.
  var line = 1
  /// Elements that are open inside of it: markup that somebody forgot to escape. Their text belongs to it.
  private var depth = 0

  /// Whether there is one.
  var isOpen: Bool { name != nil }

  /// An element begins whose text is wanted.
  mutating func begin(_ name: Int) {
    self.name = name
    text.removeAll(keepingCapacity: true)
    depth = 0
  }

  /// An element begins whose text is not wanted for itself.
  mutating func descend() {
    if name != nil { depth += 1 }
  }

  mutating func append(_ bytes: ArraySlice<UInt8>) {
    if name != nil { text.append(contentsOf: bytes) }
  }

  /// An element ends. Gives the name of the one that was read, where it is that.
  mutating func end() -> Int? {
    guard let name else { return nil }
    if depth > 0 {
      depth -= 1
      return nil
    }
    self.name = nil
    return name
  }

  /// Gives up the element that is open, if any: another record begins.
  mutating func close() -> Int? {
    defer { name = nil }
    return name
  }

  /// The text without blanks around it.
  var trimmed: ArraySlice<UInt8> { text[...].trimmed }

  /// The same as a string; `nil` where nothing is left.
  var string: String? { trimmed.isEmpty ? nil : String(decoding: trimmed, as: UTF8.self) }
}

extension ArraySlice<UInt8> {
  /// Without ASCII blanks at either end.
  var trimmed: ArraySlice<UInt8> {
    guard let first = firstIndex(where: { !$0.isASCIIBlank }),
      let last = lastIndex(where: { !$0.isASCIIBlank })
    else { return self[startIndex..<startIndex] }
    return self[first...last]
  }
}
