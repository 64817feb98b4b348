import CommentModel

/// Finds when a comment on a page was posted.
enum PageTime {
  /// From `time`, from what machines are told (`itemprop`, `property`), or from a date printed for people in an element
  /// with one of some classes.
  static func read(_ region: PageRegion, dates: PageClasses) -> Timestamp? {
    let page = region.page
    let machine = region.first { node in
      page.range(.datetime, of: node) != nil
        || page.hasWord(.itemprop, of: node) { published.contains($0) }
        || page.hasWord(.property, of: node) { $0.elementsEqual("dc:created".utf8) }
    }
    if let machine {
      let value = page.value(.datetime, of: machine) ?? page.value(.content, of: machine)
      if let time = value.flatMap({ Timestamp(iso8601: $0.trimmingSpaces) }) { return time }
      if let time = PageDate.read(region.text(machine)) { return time }
    }
    if let time = region.first(where: { page.nodes[$0].tag == .time }).flatMap({
      PageDate.read(region.text($0))
    }) {
      return time
    }
    if let printed = region.first(dates) {
      let title = page.value(.title, of: printed)
      let time =
        PageDate.read(region.text(printed)) ?? title.flatMap { Timestamp(iso8601: $0) ?? PageDate.read($0) }
      if let time { return time }
    }
    return aboveText(region)
  }

  /// A date that stands by itself above the first paragraph.
  private static func aboveText(_ region: PageRegion) -> Timestamp? {
    let page = region.page
    for node in region.nodes {
      if node != region.node, region.isOther(node) || page.nodes[node].tag == .paragraph { return nil }
      let text = page.text(node)
      guard (6...longestDate).contains(text.count) else { continue }
      if let time = PageDate.read(String(decoding: page.bytes[text], as: UTF8.self)) { return time }
    }
    return nil
  }

  /// The longest line that is taken for a date, in bytes.
  private static let longestDate = 60

  private static let published: PageClasses = [
    "datePublished", "dateCreated", "commentTime", "datepublished",
  ]
}
