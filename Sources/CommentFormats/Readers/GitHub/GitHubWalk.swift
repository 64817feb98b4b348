import CommentModel

/// Walks an answer of GitHub down to its comments, in order and without recursion.
struct GitHubWalk {
  private struct Visit {
    let element: JSONElement
    var thread: Int?
    var parent: String?
  }

  private var draft = CommentDraft()
  private var pending: [Visit] = []

  mutating func take(_ root: JSONElement, _ line: Int, _ threads: inout ThreadCollector) {
    pending = [Visit(element: root)]
    while let visit = pending.popLast() {
      let element = visit.element
      if element.isArray {
        push(element.members, visit.thread, visit.parent)
      } else if GitHubWalk.isComment(element),
        visit.thread != nil || GitHubWalk.list(element["comments"]) == nil
      {
        takeComment(visit, line, &threads)
      } else if visit.thread == nil, let comments = GitHubWalk.list(element["comments"]) {
        enter(element, comments, &threads)
      } else {
        var inside: [JSONElement] = []
        element.forEachField { _, child in
          if child.isObject || child.isArray { inside.append(child) }
        }
        push(inside, visit.thread, visit.parent)
      }
    }
  }

  private mutating func push(_ elements: [JSONElement], _ thread: Int?, _ parent: String?) {
    for element in elements.reversed() {
      pending.append(Visit(element: element, thread: thread, parent: parent))
    }
  }

  private static func isComment(_ element: JSONElement) -> Bool {
    guard element["title"] == nil, element["created_at"] != nil || element["createdAt"] != nil else {
      return false
    }
    return element["body"] != nil || element["bodyText"] != nil || element["bodyHTML"] != nil
  }

  /// The members of a list of REST, or of a connection of GraphQL; `nil` where it is neither.
  private static func list(_ element: JSONElement?) -> [JSONElement]? {
    guard let element else { return nil }
    if element.isArray { return element.members }
    if let nodes = element["nodes"] { return nodes.members }
    return element["edges"].map { $0.members.compactMap { $0["node"] } }
  }

  /// Begins the thread of an issue, pull request or discussion.
  private mutating func enter(
    _ element: JSONElement, _ comments: [JSONElement], _ threads: inout ThreadCollector
  ) {
    let link = element["html_url"]?.word ?? element["url"]?.word
    let thread = threads.thread(link ?? element["number"]?.identifier ?? element["id"]?.identifier)
    threads.note(thread) { heading in
      heading.title = element["title"]?.word
      heading.link = link
      heading.completeness.claimed = element["comments"]?["totalCount"]?.count
      heading.completeness.hasMorePages = element["comments"]?["pageInfo"]?["hasNextPage"]?.bool ?? false
    }
    push(["reviews", "reviewThreads"].compactMap { element[$0] }, thread, nil)
    push(comments, thread, nil)
  }

  private mutating func takeComment(_ visit: Visit, _ line: Int, _ threads: inout ThreadCollector) {
    let comment = visit.element
    let key = comment["id"] ?? comment["databaseId"] ?? comment["node_id"] ?? comment["url"]
    guard let id = threads.id(key, line: line) else { return }
    let thread = visit.thread ?? GitHubWalk.thread(of: comment, &threads)
    threads.note(thread) { $0.completeness.isFlattened = true }
    let named = comment["in_reply_to_id"] ?? comment["replyTo"]?["id"] ?? comment["parent_id"]
    let author = comment["user"] ?? comment["author"]
    draft.begin(
      id, answering: visit.parent ?? named?.identifier, by: author?["login"]?.word ?? author?["name"]?.word)
    draft.time = threads.time(comment["created_at"] ?? comment["createdAt"], line: line, \.iso8601)
    if comment["isMinimized"]?.bool == true, comment["minimizedReason"]?.string?.lowercased() == "spam" {
      draft.state = .spam
    }
    setText(comment)
    threads.append(draft, to: thread)
    takeReplies(comment, id, thread, &threads)
    push(GitHubWalk.list(comment["comments"]) ?? [], thread, nil)
  }

  private mutating func setText(_ comment: JSONElement) {
    if let body = comment["body"]?.string {
      draft.setText(body, .markdown)
    } else if let body = comment["bodyText"]?.string {
      draft.setText(body, .plain)
    } else {
      draft.setText(comment["bodyHTML"]?.string, .html)
    }
  }

  private mutating func takeReplies(
    _ comment: JSONElement, _ id: String, _ thread: Int, _ threads: inout ThreadCollector
  ) {
    guard let replies = GitHubWalk.list(comment["replies"]) else { return }
    if let total = comment["replies"]?["totalCount"]?.count {
      threads.note(thread) { heading in
        // What a discussion claims are its top-level comments; each of them claims its replies.
        heading.completeness.claimed = heading.completeness.claimed.map { $0 + total }
        heading.completeness.hidden += max(0, total - replies.count)
      }
    }
    push(replies, thread, id)
  }

  /// The thread that a comment of a REST list belongs to: the page that its address leads to.
  private static func thread(of comment: JSONElement, _ threads: inout ThreadCollector) -> Int {
    let link = (comment["html_url"] ?? comment["url"])?.word.map { String($0.prefix { $0 != "#" }) }
    let named = comment["issue_url"] ?? comment["pull_request_url"] ?? comment["discussion_url"]
    let thread = threads.thread(named?.word ?? link)
    threads.note(thread) { $0.link = $0.link ?? link }
    return thread
  }
}
