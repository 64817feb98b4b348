import CommentModel

/// What all dumps of Hacker News have in common: items of a few kinds, and how words go away.
struct HackerNewsItem {
  /// The kinds of items that comments stand under.
  static let stories = ["story", "job", "poll"]

  /// All kinds of items.
  static let kinds = stories + ["comment", "pollopt"]

  let element: JSONElement

  /// Whether comments stand under it.
  var isStory: Bool { HackerNewsItem.stories.contains(element["type"]?.string ?? "") }

  /// Whether it is a comment. Some dumps leave the kind out where a parent is named.
  var isComment: Bool {
    guard let kind = element["type"]?.string else { return element["parent"] != nil }
    return kind == "comment"
  }

  /// The ids of the direct replies.
  var kids: [String] {
    (element["kids"]?.members ?? []).compactMap { $0.identifier ?? $0["id"]?.identifier }
  }

  /// The direct replies, where whoever fetched them put them in the place of their ids, or beside these.
  var nested: [HackerNewsItem] {
    ["kids", "comments"].flatMap { key in
      (element[key]?.members ?? []).filter(\.isObject).map(HackerNewsItem.init(element:))
    }
  }

  /// The comment, or `nil` where it has no id, which is reported.
  func draft(_ threads: inout ThreadCollector, line: Int = 1) -> CommentDraft? {
    guard let id = threads.id(element["id"], line: line) else { return nil }
    var draft = CommentDraft()
    draft.id = Array(id.utf8)
    draft.parentID = Array((element["parent"]?.identifier ?? "").utf8)
    draft.author = Array((element["by"]?.string ?? "").utf8)
    draft.time =
      if let time = element["time"] {
        threads.time(time, line: line) { $0.epochSeconds }
      } else {
        threads.time(element["timestamp"], line: line, HackerNewsItem.timestamp)
      }
    let text = element["text"]?.string ?? ""
    if !["[dead]", "[flagged]", "[deleted]"].contains(text) { draft.setText(text, .html) }
    if element["dead"]?.isTrue ?? false { draft.state = .removed }
    if element["deleted"]?.isTrue ?? false { draft.state = .deleted }
    return draft
  }

  /// Says of a thread what a story says of itself.
  func describe(_ thread: Int, _ threads: inout ThreadCollector) {
    threads.note(thread) { heading in
      heading.title = element["title"]?.string
      heading.link = element["url"]?.word ?? HackerNewsItem.link(heading.id)
      heading.completeness.claimed = element["descendants"]?.count
    }
  }

  /// Where an item stands on the site.
  static func link(_ id: String) -> String { "https://news.ycombinator.com/item?id=" + id }

  /// BigQuery writes `2019-10-15 06:13:05 UTC`, the JSON of its tools an ISO 8601 time.
  private static func timestamp(_ element: JSONElement) -> Timestamp? {
    guard let text = element.string else { return element.epochSeconds }
    return Timestamp(iso8601: text.hasSuffix(" UTC") ? text.dropLast(4) : text[...])
  }
}
