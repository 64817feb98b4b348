/// How many comments a page says it has.
enum PageClaim {
  /// The count in the last heading above the first comment that announces some; else in the first one below it.
  ///
  /// Headings are `h1` to `h6`, and short elements whose class or id speaks of comments; `HeadingMatcher` knows their
  /// words. O(n).
  static func find(_ page: HTMLPage, comments: [Int]) -> Int? {
    let first = comments.min() ?? page.nodes.count
    var above: Int?
    var below: Int?
    var place = 0
    var inside = 0
    let sorted = comments.sorted()
    while place < page.nodes.count, above == nil || place < first {
      if inside < sorted.count, place >= sorted[inside] {
        place = max(place, Int(page.nodes[sorted[inside]].end))
        inside += 1
        continue
      }
      if isHeading(place, page), let count = count(page.visibleText(place, limit: longest)) {
        if place < first { above = count } else { below = below ?? count }
      }
      place += 1
    }
    return above ?? below
  }

  /// The longest heading that is looked at, in bytes of its text.
  private static let longest = 300

  private static func count(_ text: String) -> Int? {
    guard case .heading(let heading) = HeadingMatcher.role(of: text) else { return nil }
    return heading.counts.last
  }

  private static func isHeading(_ node: Int, _ page: HTMLPage) -> Bool {
    let element = page.nodes[node]
    if element.tag == .text { return false }
    if PageTag.headings.contains(element.tag) { return true }
    // A heading holds little; whole sections that speak of comments in their class hold much.
    guard element.attributeCount > 0, element.end - Int32(node) < 16 else { return false }
    return [PageAttribute.class, .id].contains { name in
      guard let range = page.range(name, of: node) else { return false }
      return page.bytes[range].containsComment
    }
  }
}

extension ArraySlice<UInt8> {
  /// Whether `comment` is in it, in either case.
  var containsComment: Bool {
    let word = Array("comment".utf8)
    guard count >= word.count else { return false }
    for start in startIndex...(endIndex - word.count) where self[start] | 0x20 == word[0] {
      if self[start..<start + word.count].elementsEqual(word, by: { $0 | 0x20 == $1 }) { return true }
    }
    return false
  }
}
