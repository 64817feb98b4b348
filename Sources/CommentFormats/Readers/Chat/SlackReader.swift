import CommentModel

/// Reads Slack: answers of `conversations.history` and `conversations.replies`, and the files of a workspace
/// export. The channel is the thread; what is said in a thread of Slack answers its first message, so nesting
/// is flattened.
///
/// Names stand in another file of an export; where a message brings none, the author is Slack's id of the
/// user.
struct SlackReader: ThreadReader {
  func recognizes(_ head: SourceHead) -> Bool {
    ["messages[].", "[]."].contains { at in
      head.json.has(at + "ts", at + "text")
        && head.json.hasAny(at + "user", at + "bot_id", at + "subtype", at + "username", at + "thread_ts")
    }
  }

  func read(
    _ source: inout SourceStream, into threads: inout ThreadCollector, options: ReaderOptions
  ) throws(ReadError) {
    try JSONTree.read(&source, &threads) { root, threads in
      let thread = threads.thread(root["channel_id"]?.word)
      threads.note(thread) { heading in
        heading.title = root["name"]?.word
        heading.completeness.isFlattened = true
        heading.completeness.hasMorePages = root["has_more"]?.bool ?? false
      }
      var draft = CommentDraft()
      var counts = ReplyCounts()
      (root.isArray ? root : root["messages"])?.forEachMember { message in
        take(message, thread, &draft, &counts, &threads)
        message["slackdump_thread_replies"]?.forEachMember { take($0, thread, &draft, &counts, &threads) }
      }
      counts.note(&threads)
    }
  }

  private func take(
    _ message: JSONElement, _ thread: Int, _ draft: inout CommentDraft, _ counts: inout ReplyCounts,
    _ threads: inout ThreadCollector
  ) {
    guard let id = threads.id(message["ts"], named: "ts") else { return }
    let parent = message["thread_ts"]?.word.flatMap { $0 == id ? nil : $0 }
    draft.begin(id, answering: parent, by: SlackReader.author(of: message))
    draft.time = threads.time(message["ts"], \.epochSeconds)
    SlackText.set(message["text"]?.string ?? "", of: &draft)
    if message["subtype"]?.string == "tombstone" { draft.state = .deleted }
    threads.append(draft, to: thread)
    counts.claim(message["reply_count"]?.count, by: id, in: thread)
    if let parent { counts.take(id, answering: parent, in: thread) }
  }

  private static func author(of message: JSONElement) -> String? {
    let profile = message["user_profile"]
    return profile?["display_name"]?.word ?? profile?["real_name"]?.word ?? message["username"]?.word
      ?? message["user"]?.word ?? message["comment"]?["user"]?.word ?? message["bot_id"]?.word
  }
}
