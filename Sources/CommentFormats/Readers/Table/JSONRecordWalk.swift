import CommentModel

/// Finds the records in a JSON document and hands them to a mapping, one after the other.
struct JSONRecordWalk {
  var comments: MappedComments

  private let steps: [JSONRecordPath.Step]
  private let names: [(cell: RecordCell, name: JSONRecord.Name)]
  private var replies: NestedReplies?
  /// How many objects around lists of comments there were.
  private var articles = 0

  private static let claims = [
    "commentcount", "commentscount", "numcomments", "totalcomments", "commenttotal",
  ]

  init(_ mapping: AppliedMapping, _ path: JSONRecordPath?) {
    comments = MappedComments(mapping)
    steps = path?.steps ?? []
    names =
      mapping.places.map { ($0.cell, JSONRecord.Name(mapping.columns[$0.column])) }
      + mapping.unseen.map { ($0.cell, JSONRecord.Name($0.name)) }
    replies = names.first { $0.cell == .text }.map { NestedReplies(text: $0.name) }
  }

  /// Hands each record to `body`, until that says no; replies inside of records are left out.
  static func forEachRecord(_ root: JSONElement, _ path: JSONRecordPath?, _ body: (JSONElement) -> Bool) {
    var isWanted = true
    // Goes no deeper than the path is long.
    func descend(_ element: JSONElement, _ step: Int) {
      guard isWanted else { return }
      guard let path, step < path.steps.count else {
        if element.isObject { isWanted = body(element) }
        return
      }
      switch path.steps[step] {
      case .key(let key): element[key].map { descend($0, step + 1) }
      case .each: element.forEachMember { descend($0, step + 1) }
      }
    }
    descend(root, 0)
  }

  /// Takes all comments of a document.
  mutating func take(_ root: JSONElement, line: Int, _ threads: inout ThreadCollector) {
    descend(root, 0, line, nil, isMember: false, &threads)
  }

  /// Goes no deeper than the path is long.
  private mutating func descend(
    _ element: JSONElement, _ step: Int, _ line: Int, _ article: [UInt8]?, isMember: Bool,
    _ threads: inout ThreadCollector
  ) {
    guard step < steps.count else {
      if element.isObject {
        takeRecords(element, line, article, &threads)
      } else {
        threads.report(ReadProblem(line: line, kind: .notAnObject))
      }
      return
    }
    switch steps[step] {
    case .key(let key):
      let article = thread(element, isMember: isMember, &threads) ?? article
      if let value = element[key] {
        descend(value, step + 1, line, article, isMember: false, &threads)
      }
    case .each:
      element.forEachMember { descend($0, step + 1, line, article, isMember: true, &threads) }
    }
  }

  /// The key of the thread that an object around comments is; `nil` where it names none, unless it is one of many.
  private mutating func thread(
    _ article: JSONElement, isMember: Bool, _ threads: inout ThreadCollector
  ) -> [UInt8]? {
    articles += 1
    var best: [String: (rank: Int, value: String)] = [:]
    article.forEachField { key, value in
      guard let value = value.identifier, !value.isEmpty else { return }
      let name = ColumnNames.plain(key)
      for (kind, names) in JSONRecordWalk.articleNames {
        guard let rank = names.firstIndex(of: name), rank < best[kind]?.rank ?? Int.max else { continue }
        best[kind] = (rank, value)
      }
    }
    let title = best["title"]?.value
    let link = best["link"]?.value
    let claimed = best["claim"].flatMap { Int($0.value) }.flatMap {
      (0...1_000_000_000).contains($0) ? $0 : nil
    }
    var key = best["id"]?.value ?? link
    if isMember { key = key ?? title ?? "#\(articles)" }
    let bytes = key.map { Array($0.utf8) }
    guard title != nil || link != nil || claimed != nil || best["id"] != nil else { return bytes }
    let number = bytes.map { threads.thread($0) } ?? threads.thread(nil)
    threads.note(number) { heading in
      if heading.title == nil { heading.title = title }
      if heading.link == nil { heading.link = link }
      if let claimed { heading.completeness.claimed = claimed }
    }
    return bytes
  }

  private static let articleNames: [(String, [String])] = [
    ("id", ColumnNames.thread.filter { $0.hasSuffix("id") } + ["id", "uuid"]),
    ("title", ColumnNames.title), ("link", ColumnNames.link), ("claim", claims),
  ]

  /// Takes a record and the replies inside of it, in order. No recursion: replies nest as deep as they like.
  private mutating func takeRecords(
    _ record: JSONElement, _ line: Int, _ article: [UInt8]?, _ threads: inout ThreadCollector
  ) {
    var open: [(record: JSONElement, parent: [UInt8], thread: [UInt8]?)] = [(record, [], article)]
    while let (record, parent, thread) = open.popLast() {
      for (cell, name) in names {
        guard let value = JSONRecord.value(name, in: record) else { continue }
        if !JSONRecord.append(value, as: cell, to: &comments.cells[cell]) {
          threads.report(ReadProblem(line: line, kind: .wrongType(field: name.whole)))
        }
      }
      let id = comments.take(line: line, under: parent, in: thread, &threads)
      switch replies?.find(in: record) {
      case .records(let records):
        let thread = comments.lastKey
        for reply in records.reversed() { open.append((reply, id, thread)) }
      case .unreadable(let key): threads.report(ReadProblem(line: line, kind: .wrongType(field: key)))
      case .some(.none), nil: break
      }
    }
  }
}
