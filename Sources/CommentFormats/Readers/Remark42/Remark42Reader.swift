import CommentModel

/// Reads Remark42: its backup (a line about users and posts, then one comment a line) and the trees and lists
/// of its API. The thread is the page.
struct Remark42Reader: ThreadReader {
  func recognizes(_ head: SourceHead) -> Bool {
    let json = head.json
    if json.has("comments[].comment.locator") || json.has("comments[].pid", "comments[].locator") {
      return true
    }
    if json.has("[].pid", "[].locator") || json.has("pid", "locator") { return true }
    guard json.has("version", "users", "posts"), json.isSequence else { return false }
    guard let end = head.text.firstIndex(of: 0x0A) else { return false }
    return JSONOutline(Array(head.text[(end + 1)...])).has("pid", "locator")
  }

  func read(
    _ source: inout SourceStream, into threads: inout ThreadCollector, options: ReaderOptions
  ) throws(ReadError) {
    var draft = CommentDraft()
    if try SourceHead(of: &source).json.has("comments") {
      try JSONTree.read(&source, &threads) { root, threads in readTree(root, &draft, &threads) }
    } else {
      try JSONRecords.read(&source, &threads) { record, line, threads in
        if line == 1, record["users"] != nil, record["version"] != nil { return }
        _ = take(record, line, &draft, &threads)
      }
    }
  }

  private func readTree(_ root: JSONElement, _ draft: inout CommentDraft, _ threads: inout ThreadCollector) {
    var first: Int?
    var pending = Array((root["comments"]?.members ?? []).reversed())
    while let node = pending.popLast() {
      let thread = take(node["comment"] ?? node, 1, &draft, &threads)
      first = first ?? thread
      pending.append(contentsOf: (node["replies"]?.members ?? []).reversed())
    }
    guard let info = root["info"] ?? root["node"]?["info"] else { return }
    let thread = first ?? threads.thread(info["url"]?.word)
    threads.note(thread) { $0.completeness.claimed = info["count"]?.count }
  }

  private func take(
    _ comment: JSONElement, _ line: Int, _ draft: inout CommentDraft, _ threads: inout ThreadCollector
  ) -> Int? {
    guard let id = threads.id(comment["id"], line: line) else { return nil }
    let url = comment["locator"]?["url"]?.word
    let thread = threads.thread(url)
    threads.note(thread) { heading in
      heading.link = heading.link ?? url
      heading.title = heading.title ?? comment["title"]?.word
    }
    draft.begin(id, answering: comment["pid"]?.identifier, by: comment["user"]?["name"]?.word)
    draft.time = threads.time(comment["time"], line: line, \.iso8601)
    if let text = comment["text"]?.word {
      draft.setText(text, .html)
    } else {
      draft.setText(comment["orig"]?.string, .markdown)
    }
    if comment["delete"]?.bool == true { draft.state = .deleted }
    threads.append(draft, to: thread)
    return thread
  }
}
