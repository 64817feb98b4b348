import CommentModel

/// Reads rows of BigQuery's table `hacker_news.full`, and items of the Firebase API, as one object a line or an array.
///
/// Stories and comments stand mixed and in no order. A comment belongs to the thread of the story above it; where the
/// file does not hold that, to one named after the topmost id that is named, and its parent stays as it is.
struct HackerNewsTableReader: ThreadReader {
  func recognizes(_ head: SourceHead) -> Bool {
    let json = head.json
    let at = json.isArray ? "[]." : ""
    guard json.has(at + "id", at + "type"), json.hasAny(at + "time", at + "timestamp") else { return false }
    return json.hasAny(at + "by", at + "deleted")
      && json.hasAny(at + "parent", at + "kids", at + "descendants")
      && HackerNewsItem.kinds.contains { json.says(at + "type", $0) }
  }

  func read(
    _ source: inout SourceStream, into threads: inout ThreadCollector, options: ReaderOptions
  ) throws(ReadError) {
    var rows = HackerNewsRows()
    try JSONRecords.read(&source, &threads) { record, line, threads in
      let item = HackerNewsItem(element: record)
      if item.isStory {
        guard let id = threads.id(record["id"], line: line) else { return }
        item.describe(threads.thread(id), &threads)
        rows.stories.insert(id)
      } else if item.isComment {
        if let draft = item.draft(&threads, line: line) { rows.append(draft) }
      } else {
        threads.report(.notAComment, line: line)
      }
    }
    rows.finish(&threads)
  }
}

/// Comments whose threads are known only when all have been read.
struct HackerNewsRows {
  /// The ids of the stories.
  var stories: Set<String> = []
  private var comments = CommentStoreBuilder()
  private var places: [String: Int] = [:]
  private var parents: [String] = []

  mutating func append(_ draft: CommentDraft) {
    places[String(decoding: draft.id, as: UTF8.self)] = comments.count
    parents.append(String(decoding: draft.parentID, as: UTF8.self))
    comments.append(draft)
  }

  /// Hands the comments on, each to its thread, in their order.
  consuming func finish(_ threads: inout ThreadCollector) {
    let tops = tops()
    let stories = stories
    let store = comments.finish()
    for (place, top) in tops.enumerated() {
      var draft = CommentDraft(store[place])
      if stories.contains(String(decoding: draft.parentID, as: UTF8.self)) { draft.parentID = [] }
      threads.append(draft, to: threads.thread(top.isEmpty ? nil : top))
    }
  }

  /// The id above the topmost comment over each, found by climbing once: O(n).
  private func tops() -> [String] {
    var tops = [String?](repeating: nil, count: parents.count)
    var path: [Int] = []
    for start in parents.indices {
      var place = start
      var top: String?
      while top == nil {
        if let known = tops[place] {
          top = known
        } else {
          // Whoever comes back here in a circle finds where it entered.
          tops[place] = parents[place]
          path.append(place)
          if let above = places[parents[place]] { place = above } else { top = parents[place] }
        }
      }
      while let here = path.popLast() { tops[here] = top }
    }
    return tops.map { $0 ?? "" }
  }
}
