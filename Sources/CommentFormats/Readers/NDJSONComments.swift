import CommentModel

/// Turns lines of canonical NDJSON into comments, without a string for each field, as long as they hold nothing out of
/// the ordinary: an id, a text, and what else says something of the comment alone. For all others there is
/// `NDJSONRecord`.
struct NDJSONComments {
  private var fields = JSONFields<Key>(
    "thread", "id", "parent", "author", "time", "text", "state", "flags", "marks", "title", "link", "claimed",
    "numbered", "gaps", "hidden", "absent", "depth_limits", "more_pages", "flattened", "duplicates", "invalid"
  )
  private var draft = CommentDraft()
  private var key: [UInt8] = []
  private var lastKey: [UInt8] = []
  private var lastThread: Int?
  private var time: [UInt8] = []

  /// The keys of `fields`, in their order.
  private enum Key: Int, CaseIterable {
    case thread, id, parent, author, time, text, state, flags, marks, title, link, claimed
    case numbered, gaps, hidden, absent, depthLimits, morePages, flattened, duplicates, invalid

    /// What has to be looked at closely.
    static let special: [Key] = allCases.filter { $0.rawValue >= Key.flags.rawValue }
  }

  /// Takes a line's object; `false` where there is more to it.
  mutating func take(_ root: JSONElement, _ threads: inout ThreadCollector) -> Bool {
    fields.find(in: root)
    for key in Key.special where fields.has(key) { return false }
    draft.removeAll()
    key.removeAll(keepingCapacity: true)
    guard fields.appendIdentifier(.id, to: &draft.id),
      !fields.has(.thread) || fields.appendIdentifier(.thread, to: &key),
      !fields.has(.parent) || fields.appendIdentifier(.parent, to: &draft.parentID),
      !fields.has(.author) || fields.appendString(.author, to: &draft.author),
      fields.appendString(.text, to: &draft.text), takeTime(), takeState()
    else { return false }
    let thread = thread(&threads)
    threads.append(lent: &draft, to: thread)
    return true
  }

  /// Forgets which thread came last: others were asked for since.
  mutating func forgetThread() { lastThread = nil }

  private mutating func thread(_ threads: inout ThreadCollector) -> Int {
    if let lastThread, key == lastKey { return lastThread }
    let thread = fields.has(.thread) ? threads.thread(key) : threads.thread(nil)
    // Without the key it is the input's, which an empty key is not.
    lastThread = fields.has(.thread) ? thread : nil
    swap(&key, &lastKey)
    return thread
  }

  private mutating func takeTime() -> Bool {
    guard fields.has(.time) else { return true }
    time.removeAll(keepingCapacity: true)
    guard fields.appendString(.time, to: &time) else { return false }
    draft.time = Timestamp(iso8601: time)
    return draft.time.map { NDJSONRecord.writableTimes.contains($0.milliseconds) } ?? false
  }

  private mutating func takeState() -> Bool {
    guard fields.has(.state) else { return true }
    let state: CommentState?? = fields.withBytes(.state) { word in
      for state in CommentState.allCases where word.isEqual(to: state.rawValue.utf8Span.span) { return state }
      return nil
    }
    guard let state, let state else { return false }
    draft.state = state
    return true
  }
}
