import CommentModel

/// Reads topics of Discourse (`/t/ID.json`), alone, in an array, or each in the `data` of a Perceval item;
/// and posts without their topic, in a list or as `/posts.json` has the latest ones.
///
/// The opening post is a comment like the others. Replies name the number of a post, so ids are `TOPIC:NUMBER`. A
/// topic holds its first posts only and names all in its stream: the rest is absent. An answer to the post right
/// above is stored without its number, so topics are flattened.
struct DiscourseReader: ThreadReader {
  func recognizes(_ head: SourceHead) -> Bool {
    ["", "[].", "data.", "[].data."].contains { head.json.has($0 + "post_stream", $0 + "post_stream.posts") }
      || ["", "[].", "latest_posts[]."].contains { at in
        head.json.has(at + "post_number", at + "topic_id", at + "username")
          && head.json.hasAny(at + "cooked", at + "raw")
      }
  }

  func read(
    _ source: inout SourceStream, into threads: inout ThreadCollector, options: ReaderOptions
  ) throws(ReadError) {
    var topics = DiscourseTopics()
    try JSONRecords.read(&source, &threads, under: "post_stream") { record, line, threads in
      if let posts = record["latest_posts"] {
        posts.forEachMember { topics.take(post: $0, line, &threads) }
      } else if record["post_number"] != nil {
        topics.take(post: record, line, &threads)
      } else {
        topics.take(record["data"] ?? record, line, &threads)
      }
    }
    topics.finish(&threads)
  }
}

/// The topics of one input, in which one may be there more than once.
struct DiscourseTopics {
  /// The ids of the posts that a topic's stream names, and of those that are there, by thread.
  private var posts: [Int: (named: Set<String>, found: Set<String>)] = [:]

  /// Takes the answer for one topic.
  mutating func take(_ topic: JSONElement, _ line: Int, _ threads: inout ThreadCollector) {
    let stream = topic["post_stream"] ?? topic
    let members = stream["posts"]?.members ?? []
    guard
      let id = threads.id(topic["id"] ?? members.lazy.compactMap({ $0["topic_id"] }).first, line: line)
    else { return }
    let thread = threads.thread(id)
    for post in members {
      if let id = post["id"]?.identifier { posts[thread, default: ([], [])].found.insert(id) }
      append(post, topic: id, line, to: thread, &threads)
    }
    stream["stream"]?.forEachMember { member in
      if let id = member.identifier { posts[thread, default: ([], [])].named.insert(id) }
    }
    threads.note(thread) { heading in
      heading.title = heading.title ?? topic["title"]?.word
      heading.completeness.claimed = heading.completeness.claimed ?? topic["posts_count"]?.count
      heading.completeness.isFlattened = true
    }
  }

  /// Takes a post that stands without its topic.
  mutating func take(post: JSONElement, _ line: Int, _ threads: inout ThreadCollector) {
    guard let id = threads.id(post["topic_id"], named: "topic_id", line: line) else { return }
    let thread = threads.thread(id)
    append(post, topic: id, line, to: thread, &threads)
    threads.note(thread) { heading in
      heading.title = heading.title ?? post["topic_title"]?.word
      heading.completeness.isFlattened = true
    }
  }

  /// Says how many posts are named only.
  func finish(_ threads: inout ThreadCollector) {
    for (thread, posts) in posts {
      threads.note(thread) { $0.completeness.absent = posts.named.subtracting(posts.found).count }
    }
  }

  private func append(
    _ post: JSONElement, topic: String, _ line: Int, to thread: Int, _ threads: inout ThreadCollector
  ) {
    guard let number = threads.id(post["post_number"], named: "post_number", line: line) else { return }
    var draft = CommentDraft()
    draft.id = Array("\(topic):\(number)".utf8)
    if let parent = post["reply_to_post_number"]?.identifier, parent != "0", !parent.isEmpty {
      draft.parentID = Array("\(topic):\(parent)".utf8)
    }
    draft.author = Array((post["username"]?.word ?? post["name"]?.string ?? "").utf8)
    draft.time = threads.time(post["created_at"], line: line) { $0.iso8601 }
    if let html = post["cooked"]?.string {
      draft.setText(html, .html)
    } else {
      draft.setText(post["raw"]?.string, .markdown)
    }
    if post["hidden"]?.bool == true { draft.state = .pending }
    if post["deleted_at"] != nil { draft.state = .removed }
    if post["user_deleted"]?.bool == true { draft.state = .deleted }
    threads.append(draft, to: thread)
  }
}
