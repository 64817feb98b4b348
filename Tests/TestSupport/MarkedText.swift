/// A text in which places are marked: `a ⟦word⟧ here`.
public struct MarkedText: Sendable {
  /// Without the marks.
  public private(set) var text = ""
  /// The marked places, as UTF-8 byte offsets in `text`.
  public private(set) var ranges: [Range<Int>] = []

  /// Reads a text with `⟦` and `⟧` in it.
  public init(_ marked: String) {
    var start = 0
    for scalar in marked.unicodeScalars {
      switch scalar {
      case "⟦": start = text.utf8.count
      case "⟧": ranges.append(start..<text.utf8.count)
      default: text.unicodeScalars.append(scalar)
      }
    }
  }
}
