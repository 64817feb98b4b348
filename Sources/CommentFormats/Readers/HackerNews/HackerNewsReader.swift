import CommentModel

/// Reads what Hacker News' Firebase API answers: one item, or a story with its comments as scrapers save them
/// (`{"post": …, "comments": […]}`).
///
/// The API gives one item at a time, so what is named and was not fetched is counted as absent. A comment alone is an
/// orphan in a thread named after the input.
struct HackerNewsReader: ThreadReader {
  func recognizes(_ head: SourceHead) -> Bool {
    let json = head.json
    if json.isArray || json.isSequence { return false }
    func isItem(_ at: String) -> Bool {
      json.has(at + "id", at + "time") && json.hasAny(at + "by", at + "deleted", at + "kids")
        && HackerNewsItem.kinds.contains { json.says(at + "type", $0) }
    }
    return isItem("post.") && json.has("comments") || isItem("") && !json.hasAny("ranking", "children")
  }

  func read(
    _ source: inout SourceStream, into threads: inout ThreadCollector, options: ReaderOptions
  ) throws(ReadError) {
    try JSONTree.read(&source, &threads) { root, threads in
      if let post = root["post"] {
        read(HackerNewsItem(element: post), root["comments"]?.members ?? [], &threads)
      } else {
        readItem(HackerNewsItem(element: root), &threads)
      }
    }
  }

  private func readItem(_ item: HackerNewsItem, _ threads: inout ThreadCollector) {
    guard item.element.isObject else {
      // The API's answer for an id that is not there is null.
      let thread = threads.thread(nil)
      return threads.note(thread) { $0.completeness.absent += 1 }
    }
    if item.isStory { return read(item, [], &threads) }
    guard item.isComment else { return threads.report(.notAComment) }
    guard let draft = item.draft(&threads) else { return }
    let thread = threads.thread(nil)
    threads.append(draft, to: thread)
    threads.note(thread) { $0.completeness.absent += item.kids.count }
  }

  private func read(_ story: HackerNewsItem, _ items: [JSONElement], _ threads: inout ThreadCollector) {
    guard let id = threads.id(story.element["id"]) else { return }
    let thread = threads.thread(id)
    story.describe(thread, &threads)
    var found: Set<String> = []
    var named = Set(story.kids)
    for element in items where !element.isNull {
      let item = HackerNewsItem(element: element)
      guard item.isComment else {
        threads.report(.notAComment)
        continue
      }
      guard var draft = item.draft(&threads) else { continue }
      if draft.parentID.elementsEqual(id.utf8) { draft.parentID = [] }
      found.insert(String(decoding: draft.id, as: UTF8.self))
      named.formUnion(item.kids)
      threads.append(draft, to: thread)
    }
    threads.note(thread) { $0.completeness.absent += named.subtracting(found).count }
  }
}
