import CommentModel

/// Reads answers of the Stack Exchange API: questions with their answers and comments, lists of answers,
/// lists of comments. A question is the article; its answers and its comments stand at the top level.
///
/// Posts and comments have numbers of their own, so ids carry a letter: `a12`, `c12`. Comments answer a post,
/// or one another by `@name` only, so their nesting is flattened. Comments that come without their posts name
/// them as parents: `p7`.
struct StackExchangeReader: ThreadReader {
  func recognizes(_ head: SourceHead) -> Bool {
    let json = head.json
    return ["items[].", "[].", "[][]."].contains { at in
      guard json.has(at + "creation_date") else { return false }
      return json.has(at + "question_id")
        && json.hasAny(at + "answer_id", at + "answers", at + "answer_count")
        || json.has(at + "comment_id", at + "post_id") && json.hasAny(at + "owner", at + "post_type")
    }
  }

  func read(
    _ source: inout SourceStream, into threads: inout ThreadCollector, options: ReaderOptions
  ) throws(ReadError) {
    try JSONTree.read(&source, &threads) { root, threads in
      var walk = StackExchangeWalk()
      walk.take(root, &threads)
      walk.note(&threads)
    }
  }
}

/// Walks questions, answers and comments, in order and without recursion.
private struct StackExchangeWalk {
  private struct Visit {
    let element: JSONElement
    var thread: Int?
    var parent: String?
  }

  private var draft = CommentDraft()
  private var pending: [Visit] = []
  private var visited: Set<Int> = []
  private var hasMorePages = false

  mutating func take(_ root: JSONElement, _ threads: inout ThreadCollector) {
    pending = [Visit(element: root)]
    while let visit = pending.popLast() {
      let element = visit.element
      if element.isArray {
        push(element.members, visit.thread, visit.parent)
      } else if let items = element["items"] {
        hasMorePages = element["has_more"]?.bool ?? false
        push([items], visit.thread, visit.parent)
      } else if let id = element["comment_id"]?.identifier {
        takeComment(id, visit, &threads)
      } else if let id = element["answer_id"]?.identifier {
        takeAnswer(id, visit, &threads)
      } else if let id = element["question_id"]?.identifier {
        enter(id, element, &threads)
      } else {
        threads.report(.missingField("comment_id"))
      }
    }
  }

  /// Says what is known of the threads when all has been taken.
  func note(_ threads: inout ThreadCollector) {
    for thread in visited {
      threads.note(thread) { heading in
        heading.completeness.isFlattened = true
        heading.completeness.hasMorePages = hasMorePages
      }
    }
  }

  private mutating func push(_ elements: [JSONElement], _ thread: Int?, _ parent: String?) {
    for element in elements.reversed() {
      pending.append(Visit(element: element, thread: thread, parent: parent))
    }
  }

  private mutating func enter(_ id: String, _ question: JSONElement, _ threads: inout ThreadCollector) {
    let thread = threads.thread(id)
    visited.insert(thread)
    draft.removeAll()
    // The API escapes titles and names as HTML.
    draft.setText(question["title"]?.string, .html)
    let title = draft.text.isEmpty ? nil : String(decoding: draft.text, as: UTF8.self)
    let answers = question["answers"]?.members ?? []
    let counts = [question["answer_count"], question["comment_count"]] + answers.map { $0["comment_count"] }
    let claims = counts.compactMap { $0?.count }
    threads.note(thread) { heading in
      heading.title = title
      heading.link = question["link"]?.word
      if !claims.isEmpty { heading.completeness.claimed = claims.reduce(0, +) }
    }
    push(answers, thread, nil)
    push(question["comments"]?.members ?? [], thread, nil)
  }

  private mutating func takeAnswer(_ id: String, _ visit: Visit, _ threads: inout ThreadCollector) {
    let answer = visit.element
    let thread = visit.thread ?? threads.thread(answer["question_id"]?.identifier)
    append("a" + id, nil, answer, to: thread, &threads)
    push(answer["comments"]?.members ?? [], thread, "a" + id)
  }

  private mutating func takeComment(_ id: String, _ visit: Visit, _ threads: inout ThreadCollector) {
    if let thread = visit.thread {
      append("c" + id, visit.parent, visit.element, to: thread, &threads)
    } else {
      let post = visit.element["post_id"]?.identifier.map { "p" + $0 }
      append("c" + id, post, visit.element, to: threads.thread(post), &threads)
    }
  }

  private mutating func append(
    _ id: String, _ parent: String?, _ post: JSONElement, to thread: Int, _ threads: inout ThreadCollector
  ) {
    visited.insert(thread)
    draft.begin(id, answering: parent)
    draft.setText(post["owner"]?["display_name"]?.string, .html)
    draft.author = draft.text
    draft.time = threads.time(post["creation_date"], \.epochSeconds)
    if let body = post["body"]?.string {
      draft.setText(body, .html)
    } else {
      draft.setText(post["body_markdown"]?.string, .markdown)
    }
    threads.append(draft, to: thread)
  }
}
