import CommentModel

/// Reads what Hacker News' Firebase API answers: one item, or a story with its comments as scrapers save them
/// (`{"post": …, "comments": […]}`, or each item inside of the one that it answers, in `kids` or `comments`).
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
        let comments = (root["comments"]?.members ?? []).filter { !$0.isNull }
        read(HackerNewsItem(element: post), comments.map(HackerNewsItem.init(element:)), &threads)
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
    append([item], of: nil, named: [], to: threads.thread(nil), &threads)
  }

  private func read(_ story: HackerNewsItem, _ items: [HackerNewsItem], _ threads: inout ThreadCollector) {
    guard let id = threads.id(story.element["id"]) else { return }
    let thread = threads.thread(id)
    story.describe(thread, &threads)
    append(items + story.nested, of: id, named: story.kids, to: thread, &threads)
  }

  /// Takes comments and those inside of them, and counts what is named and not there.
  private func append(
    _ items: [HackerNewsItem], of story: String?, named kids: [String], to thread: Int,
    _ threads: inout ThreadCollector
  ) {
    var found: Set<String> = []
    var named = Set(kids)
    var pending: [(item: HackerNewsItem, parent: [UInt8])] = items.reversed().map { ($0, []) }
    while let (item, parent) = pending.popLast() {
      guard item.isComment || !parent.isEmpty && item.element["type"] == nil else {
        threads.report(.notAComment)
        continue
      }
      guard var draft = item.draft(&threads) else { continue }
      if draft.parentID.isEmpty { draft.parentID = parent }
      if let story, draft.parentID.elementsEqual(story.utf8) { draft.parentID = [] }
      found.insert(String(decoding: draft.id, as: UTF8.self))
      named.formUnion(item.kids)
      threads.append(draft, to: thread)
      for reply in item.nested.reversed() { pending.append((reply, draft.id)) }
    }
    threads.note(thread) { $0.completeness.absent += named.subtracting(found).count }
  }
}
