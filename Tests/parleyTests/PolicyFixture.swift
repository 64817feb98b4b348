import Foundation

/// Policies and comments for the tests of `parley policy`, in a folder of their own.
struct PolicyFixture {
  let folder: TemporaryFolder
  let comments: String

  /// Five threads' worth of comments, invented: newcomers with links, a pile-on, shouting.
  init() throws {
    folder = try TemporaryFolder()
    var lines: [String] = []
    for number in 0..<60 {
      let author = ["ada", "bob", "cy", "dee", "eve", "fay", "gus"][number % 7]
      let text =
        switch number % 6 {
        case 0: "read http://shop\(number).example/x now"
        case 1: "you idiot, number \(number)"
        case 2: "THIS IS ALL QUITE LOUD \(number)"
        case 3: "a z0nk it is"
        case 4: "> you idiot\\n\\nnobody should write that"
        default: "a calm remark, number \(number)"
        }
      let parent = number % 5 == 0 ? "null" : "\"\(number - 1)\""
      let minute = number < 10 ? "0\(number)" : "\(number)"
      lines.append(
        """
        {"thread":"t\(number / 12)","id":"\(number)","parent":\(parent),"author":"\(author)",\
        "time":"2026-02-0\(number / 12 + 1)T10:\(minute):00Z","text":"\(text)"}
        """)
    }
    comments = try folder.write(lines.joined(separator: "\n") + "\n", to: "comments.ndjson").path
  }

  static let old = """
    version: 1
    name: old
    thresholds: { insult: { queue: 0.5 } }
    """

  static let new = """
    version: 1
    name: new
    thresholds: { insult: { queue: 0.9 } }
    lists: { banned: [zonk] }
    queues: [spam, words]
    rules:
      - id: links
        if: { links: 1, author_comments: '< 3' }
        action: queue
        queue: spam
        tags: [link]
        fires: [{ body: "http://a.example", first_comment: true }]
        ignores: ["no link"]
      - { id: words, if: { lists: banned }, action: reject, queue: words }
      - { id: loud, state: shadow, if: { capitals: 0.8, depth: 2 }, action: queue }
      - { id: crowd, if: { pile_on: 3 }, action: queue, on_error: hold }
    """

  func policy(_ text: String, _ name: String) throws -> String {
    try folder.write(text, to: name).path
  }
}
