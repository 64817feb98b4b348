import CommentModel

/// Reads the context of a Mastodon status: what is above it and what is below.
///
/// The status itself is not in the answer: it is the one that most of the others answer without its being there, counts
/// as absent, and names the thread. Servers know each other's replies in part only, so a status that counts more
/// replies than are there has hidden ones.
struct MastodonReader: ThreadReader {
  func recognizes(_ head: SourceHead) -> Bool {
    let json = head.json
    guard json.has("ancestors", "descendants", "ancestors[]", "descendants[]"), !json.isArray else {
      return false
    }
    let isEmpty = !json.hasAny("ancestors[].id", "descendants[].id")
    return isEmpty || json.hasAny("ancestors[].in_reply_to_id", "descendants[].in_reply_to_id")
  }

  func read(
    _ source: inout SourceStream, into threads: inout ThreadCollector, options: ReaderOptions
  ) throws(ReadError) {
    try JSONTree.read(&source, &threads) { root, threads in
      guard root.isObject else { return threads.report(.notAnObject) }
      let ancestors = root["ancestors"]?.members ?? []
      let descendants = root["descendants"]?.members ?? []
      let statuses = ancestors + descendants
      let subject = subject(of: statuses)
      let thread = threads.thread(subject)
      for status in statuses { append(status, to: thread, &threads) }
      let hidden = hiddenReplies(of: descendants)
      threads.note(thread) { heading in
        heading.completeness.hidden += hidden
        if subject != nil { heading.completeness.absent += 1 }
      }
    }
  }

  /// The id that is not there and that most statuses answer; the first such one where several are even.
  private func subject(of statuses: [JSONElement]) -> String? {
    let found = Set(statuses.compactMap { $0["id"]?.identifier })
    var answers: [String: Int] = [:]
    var best: String?
    let parents = statuses.compactMap { $0["in_reply_to_id"]?.identifier }.filter { !found.contains($0) }
    for parent in parents { answers[parent, default: 0] += 1 }
    for parent in parents where answers[parent, default: 0] > best.map({ answers[$0, default: 0] }) ?? 0 {
      best = parent
    }
    return best
  }

  private func hiddenReplies(of statuses: [JSONElement]) -> Int {
    var answers: [String: Int] = [:]
    for status in statuses {
      if let parent = status["in_reply_to_id"]?.identifier { answers[parent, default: 0] += 1 }
    }
    return statuses.reduce(0) { sum, status in
      let present = status["id"]?.identifier.flatMap { answers[$0] } ?? 0
      return sum + max(0, (status["replies_count"]?.count ?? 0) - present)
    }
  }

  private func append(_ status: JSONElement, to thread: Int, _ threads: inout ThreadCollector) {
    guard let id = threads.id(status["id"]) else { return }
    var draft = CommentDraft()
    draft.id = Array(id.utf8)
    draft.parentID = Array((status["in_reply_to_id"]?.identifier ?? "").utf8)
    let account = status["account"]
    draft.author = Array((account?["acct"]?.word ?? account?["username"]?.string ?? "").utf8)
    draft.time = threads.time(status["created_at"]) { $0.iso8601 }
    draft.setText(status["content"]?.string, .html)
    if let warning = status["spoiler_text"]?.word { warn(warning, &draft) }
    threads.append(draft, to: thread)
  }

  /// Puts the words that a status is folded behind in front of it; what is behind them is a spoiler.
  private func warn(_ warning: String, _ draft: inout CommentDraft) {
    let front = Array((warning + "\n\n").utf8)
    draft.text.insert(contentsOf: front, at: 0)
    draft.marks = draft.marks.map { mark in
      TextMark(
        kind: mark.kind,
        range: mark.range.lowerBound + front.count..<mark.range.upperBound + front.count)
    }
    if front.count < draft.text.count {
      draft.marks.insert(TextMark(kind: .spoiler, range: front.count..<draft.text.count), at: 0)
    }
  }
}
