/// Classes of elements that mean the same. A name that begins with `*` stands for all that end in the rest.
struct PageClasses: ExpressibleByArrayLiteral, Sendable {
  private let names: [[UInt8]]
  private let endings: [[UInt8]]

  init(arrayLiteral names: String...) {
    self.names = names.filter { !$0.hasPrefix("*") }.map { Array($0.utf8) }
    endings = names.filter { $0.hasPrefix("*") }.map { Array($0.dropFirst().utf8) }
  }

  /// Whether a class is one of these.
  func contains(_ word: ArraySlice<UInt8>) -> Bool {
    names.contains { $0.count == word.count && $0.elementsEqual(word) }
      || endings.contains { $0.count <= word.count && $0.elementsEqual(word.suffix($0.count)) }
  }
}
