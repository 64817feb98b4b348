import CommentModel

/// Makes comments of records whose values were put into `cells`, by one mapping.
///
/// Records without an id are numbered `#1`, `#2`, … as they stand in the input. A comment without text is
/// kept.
struct MappedComments {
  /// The values of the record that is to be taken next.
  var cells = RecordCells()

  private let mapping: AppliedMapping
  private let hasIDs: Bool
  private var draft = CommentDraft()
  private var count = 0
  /// The key of the thread of the record that was taken last.
  private(set) var lastKey: [UInt8] = []
  private var lastThread: Int?
  private var commentedThreads: Set<Int> = []
  /// The threads in which a reply can't be told from a top-level comment.
  private var flatThreads: Set<Int> = []
  /// Whether replies stand inside of the records that they answer.
  private var areNested = false
  /// Per thread: replies that its top-level comments say they have, and those that were there.
  private var replies: [Int: (said: Int, found: Int)] = [:]

  /// Comments whose parent means the top level, unless a comment of their thread has it as its id.
  private var tops = DoubtfulTops()
  /// The parent of the record at hand, where it may mean the top level.
  private var doubtful: [UInt8] = []

  /// Sums of counts stay far from overflow.
  private static let mostReplies = 1_000_000_000

  init(_ mapping: AppliedMapping) {
    self.mapping = mapping
    hasIDs = mapping.places.contains { $0.cell == .id } || !mapping.unseen.filter { $0.cell == .id }.isEmpty
  }

  /// Says what was taken for what.
  func reportMapping(_ threads: inout ThreadCollector, line: Int) {
    for note in mapping.notes { threads.report(ReadProblem(line: line, kind: note)) }
  }

  /// Takes the record in `cells` and empties them.
  ///
  /// - Parameters:
  ///   - parent: the id of the record around it; it counts where the record names no parent.
  ///   - key: names the thread where the record does not.
  /// - Returns: Its id.
  @discardableResult mutating func take(
    line: Int, under parent: [UInt8] = [], in key: [UInt8]? = nil, _ threads: inout ThreadCollector
  ) -> [UInt8] {
    count += 1
    draft.removeAll()
    swap(&draft.id, &cells[.id])
    if draft.id.isEmpty {
      if hasIDs { threads.report(ReadProblem(line: line, kind: .noID)) }
      draft.id.append(contentsOf: "#\(count)".utf8)
    } else if !mapping.prefixes.isEmpty {
      mapping.strip(&draft.id)
    }
    takeParent(under: parent)
    let thread = takeThread(or: key, &threads)
    if !draft.parentID.isEmpty, draft.parentID == cells[.thread] { leaveToIDs() }
    if mapping.isDoubtfulRoot(draft.id) || draft.id == cells[.thread] {
      tops.takeID(draft.id, in: thread, isStreaming: threads.isStreaming)
    }
    if draft.parentID.isEmpty, !doubtful.isEmpty, doubtful != draft.id {
      if !threads.isStreaming {
        tops.take(threads.count, answering: doubtful)
      } else if tops.hasID(doubtful, in: thread) {
        swap(&draft.parentID, &doubtful)
      }
    }
    let isTop = draft.parentID.isEmpty
    takeAuthor()
    takeTime(line, &threads)
    takeState(line, &threads)
    takeText()
    if !parent.isEmpty { areNested = true }
    if !threads.isStreaming { takeNotes(of: thread, isTop: isTop) }
    threads.append(draft, to: thread)
    cells.removeAll()
    return draft.id
  }

  /// Takes note of what can be said of a thread at the end.
  private mutating func takeNotes(of thread: Int, isTop: Bool) {
    commentedThreads.insert(thread)
    if isTop, !cells[.replyFlag].isEmpty, MappingGuess.isTrue(cells[.replyFlag]) {
      flatThreads.insert(thread)
    }
    if !cells[.replyCount].isEmpty || replies[thread] != nil { countReplies(thread, isTop: isTop) }
  }

  /// Says in which threads replies are not there, or can't be told from other comments.
  func finish(_ threads: inout ThreadCollector) {
    if !threads.isStreaming { tops.finish(&threads) }
    let isFlat = mapping.isFlattened && !areNested
    for thread in isFlat ? commentedThreads : flatThreads {
      threads.note(thread) { $0.completeness.isFlattened = true }
    }
    for (thread, count) in replies where !isFlat && count.said > count.found {
      threads.note(thread) { $0.completeness.hidden += count.said - count.found }
    }
  }

  private mutating func takeParent(under parent: [UInt8]) {
    swap(&draft.parentID, &cells[.parent])
    if mapping.dropsDecimals, draft.parentID.count > 2, draft.parentID.suffix(2).elementsEqual(".0".utf8) {
      draft.parentID.removeLast(2)
    }
    doubtful.removeAll(keepingCapacity: true)
    if mapping.isDoubtfulRoot(draft.parentID) || draft.parentID == cells[.thread] {
      leaveToIDs()
    } else if mapping.isRoot(draft.parentID) {
      draft.parentID.removeAll(keepingCapacity: true)
    } else if !mapping.prefixes.isEmpty {
      mapping.strip(&draft.parentID)
    }
    if draft.parentID.isEmpty, !parent.isEmpty { draft.parentID += parent }
    if mapping.parentIsInID, draft.id.starts(with: "Ug".utf8),
      let dot = draft.id.firstIndex(of: UInt8(ascii: ".")), dot > 0
    {
      draft.parentID.append(contentsOf: draft.id[..<dot])
    }
  }

  /// Puts the comment at the top level, until all ids are known.
  private mutating func leaveToIDs() {
    swap(&doubtful, &draft.parentID)
    draft.parentID.removeAll(keepingCapacity: true)
  }

  private mutating func takeThread(or key: [UInt8]?, _ threads: inout ThreadCollector) -> Int {
    if !mapping.prefixes.isEmpty { mapping.strip(&cells[.thread]) }
    if cells[.thread].isEmpty, let key { cells[.thread] += key }
    if let lastThread, cells[.thread] == lastKey { return lastThread }
    let thread = cells[.thread].isEmpty ? threads.thread(nil) : threads.thread(cells[.thread])
    lastKey = cells[.thread]
    lastThread = thread
    let title = cells[.title]
    let link = cells[.link]
    if !title.isEmpty || !link.isEmpty {
      threads.note(thread) { heading in
        if heading.title == nil, !title.isEmpty { heading.title = String(decoding: title, as: UTF8.self) }
        if heading.link == nil, !link.isEmpty { heading.link = String(decoding: link, as: UTF8.self) }
      }
    }
    return thread
  }

  private mutating func takeAuthor() {
    swap(&draft.author, &cells[.author])
    if let name = PythonRepr.name(draft.author) { draft.author = name }
    AddressInName.remove(from: &draft.author)
  }

  private mutating func takeTime(_ line: Int, _ threads: inout ThreadCollector) {
    if cells[.time].isEmpty { return }
    draft.time = mapping.mapping.timeFormat.time(cells[.time])
    if draft.time == nil, !mapping.isRoot(cells[.time]) {
      threads.report(ReadProblem(line: line, kind: .unreadableTime))
    }
  }

  private mutating func takeState(_ line: Int, _ threads: inout ThreadCollector) {
    if !cells[.state].isEmpty {
      if let state = StateWords.state(cells[.state], column: mapping.stateColumn) {
        draft.state = state
      } else {
        threads.report(ReadProblem(line: line, kind: .unknownState))
      }
    }
    // Reddit, and whatever was made from it, leaves these words in the place of the text.
    if draft.state == .published, cells[.text].first == UInt8(ascii: "[") {
      if cells[.text].elementsEqual("[deleted]".utf8) { draft.state = .deleted }
      if cells[.text].elementsEqual("[removed]".utf8) { draft.state = .removed }
    }
  }

  private mutating func takeText() {
    if mapping.hasPythonBytes, PythonRepr.isBytes(cells[.text]) {
      cells[.text] = PythonRepr.bytes(cells[.text])
    }
    if case .plain = mapping.markup, !cells[.text].contains(0x0D) {
      swap(&draft.text, &cells[.text])
    } else {
      let text = cells[.text]
      draft.setText(text.span, mapping.markup)
    }
  }

  private mutating func countReplies(_ thread: Int, isTop: Bool) {
    var count = replies[thread] ?? (0, 0)
    if !isTop {
      count.found += 1
    } else if let said = Double(String(decoding: cells[.replyCount], as: UTF8.self)), said > 0 {
      count.said = min(count.said + Int(min(said, 1e9)), MappedComments.mostReplies)
    }
    replies[thread] = count
  }
}
