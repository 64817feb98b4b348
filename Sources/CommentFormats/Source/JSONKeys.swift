/// The keys by which a person recognizes a JSON document. No values, and no keys that may be data.
public struct JSONKeys: Sendable, Hashable {
  /// How many are shown.
  static let most = 16
  private static let longest = 30

  /// Whether the document is an array, or more than one document follow each other.
  public var areRecords: Bool
  /// The keys, sorted; at most `most`.
  public var names: [String]

  /// Of the first record. Where all keys hold objects, they may be ids or names, and the keys of those objects are
  /// taken instead.
  init(_ outline: JSONOutline) {
    areRecords = outline.isArray || outline.isSequence
    let prefix = outline.isArray ? "[]." : ""
    let paths = outline.paths.filter { $0.hasPrefix(prefix) }.map { $0.dropFirst(prefix.count) }
    let outer = Set(paths.filter { !$0.contains(".") && !$0.contains("[") })
    let inner = paths.compactMap { path -> (outer: Substring, inner: Substring)? in
      let parts = path.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
      return parts.count == 2 && outer.contains(parts[0]) ? (parts[0], parts[1]) : nil
    }
    let areObjects = outer.isSubset(of: inner.map(\.outer))
    let keys = areObjects ? Set(inner.map(\.inner)) : outer
    names = Array(keys.filter(JSONKeys.isShown).sorted().prefix(JSONKeys.most)).map(String.init)
  }

  /// Whether a key is a word that a program was written with.
  private static func isShown(_ key: Substring) -> Bool {
    guard let first = key.utf8.first, key.utf8.count <= longest else { return false }
    return (first == UInt8(ascii: "_") || first == UInt8(ascii: "@") || isLetter(first))
      && key.utf8.dropFirst().allSatisfy {
        isLetter($0) || $0.isASCIIDigit || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: "-")
      }
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
}
