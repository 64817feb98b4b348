import CommentModel

/// Reads the utterances of a ConvoKit corpus: `utterances.jsonl`, or the older `utterances.json`, which is an
/// array. Knows the older names of the keys too (`user`, `root`, `reply_to`). The thread is the conversation;
/// its opening post is an utterance like the others.
///
/// Corpora made from Reddit hold Reddit's escaped Markdown, all others plain text, escaped like HTML (`&amp;`). An utterance without a
/// conversation belongs to that of the utterance at the top of its replies.
struct ConvoKitReader: ThreadReader {
  func recognizes(_ head: SourceHead) -> Bool {
    ["", "[]."].contains { at in
      head.json.has(at + "id", at + "text") && head.json.hasAny(at + "reply-to", at + "reply_to")
        && head.json.hasAny(at + "conversation_id", at + "root")
        && head.json.hasAny(at + "speaker", at + "user")
    }
  }

  func read(
    _ source: inout SourceStream, into threads: inout ThreadCollector, options: ReaderOptions
  ) throws(ReadError) {
    var utterances = ConvoKitUtterances()
    try JSONRecords.read(&source, &threads) { record, line, threads in utterances.take(record, line, &threads)
    }
    utterances.finish(&threads)
  }
}

/// Takes utterances; those that name no conversation are held back until all are known.
private struct ConvoKitUtterances {
  private var draft = CommentDraft()
  private var homeless: [CommentDraft] = []

  mutating func take(_ record: JSONElement, _ line: Int, _ threads: inout ThreadCollector) {
    guard let id = threads.id(record["id"], line: line) else { return }
    let parent = (record["reply-to"] ?? record["reply_to"])?.identifier
    draft.begin(id, answering: parent)
    let meta = record["meta"]
    if let speaker = (record["speaker"] ?? record["user"])?.string {
      RedditText.take(author: speaker.utf8Span.span, into: &draft)
    }
    draft.time = threads.time(record["timestamp"], line: line) { $0.epochSeconds ?? $0.iso8601 }
    if meta?["permalink"] != nil || meta?["subreddit"] != nil {
      RedditText.take((record["text"]?.string ?? "").utf8Span.span, into: &draft)
    } else {
      draft.setText(record["text"]?.string, .escaped)
    }
    guard let conversation = (record["conversation_id"] ?? record["root"])?.identifier else {
      homeless.append(draft)
      return
    }
    let thread = threads.thread(conversation)
    if conversation == id { note(meta, thread, &threads) }
    threads.append(draft, to: thread)
  }

  /// What the opening post says of its thread.
  private func note(_ meta: JSONElement?, _ thread: Int, _ threads: inout ThreadCollector) {
    threads.note(thread) { heading in
      heading.title = meta?["title"]?.word
      heading.link = meta?["url"]?.word
    }
  }

  /// Finds the conversations of the utterances that name none. O(n): every utterance is walked over once.
  mutating func finish(_ threads: inout ThreadCollector) {
    var places: [[UInt8]: Int] = [:]
    for (place, utterance) in homeless.enumerated() where places[utterance.id] == nil {
      places[utterance.id] = place
    }
    var tops = [Int?](repeating: nil, count: homeless.count)
    for start in homeless.indices {
      var path: [Int] = []
      var walked: Set<Int> = []
      var place = start
      while tops[place] == nil, walked.insert(place).inserted {
        path.append(place)
        guard let parent = places[homeless[place].parentID] else { break }
        place = parent
      }
      let top = tops[place] ?? place
      for step in path { tops[step] = top }
    }
    for (place, utterance) in homeless.enumerated() {
      let top = homeless[tops[place] ?? place]
      threads.append(utterance, to: top.parentID.isEmpty ? threads.thread(top.id) : threads.thread(nil))
    }
  }
}
