public import CommentModel

/// Writes a thread for people: title, completeness, then one line a comment with the branches that it hangs on.
///
/// A line is branches, id, author, time, the start of the text, and the flags in brackets:
/// `│  └─ 3.1 Ada 2025-11-07T09:30:00Z The start of what was written… [nesting guessed]`. It keeps to the width
/// where id, author and flags leave room for it. Nothing that is printed can command a terminal.
public struct TreeWriter: Sendable {
  /// The columns that a line may take.
  private let width: Int
  /// How many levels are drawn; deeper comments say their depth in front, as `…57`.
  private var drawnLevels: Int { max(2, min(20, width / 8)) }

  /// Columns that the text of a comment gets at least, even where the line grows too long for it.
  private static let leastExcerpt = 16

  /// Creates a writer for lines of up to `width` columns; fewer than 40 count as 40.
  public init(width: Int = 100) {
    self.width = max(40, width)
  }

  /// Writes one thread, a line at a time. O(n) in the comments; deep threads need no deep stack.
  public func write(_ thread: CommentThread, to output: inout some TextOutputStream) {
    output.write(excerpt(visible(thread.title ?? thread.id), width: width) + "\n")
    output.write(thread.completeness.lines(width: width) + "\n")
    let tree = Siblings(thread.links)
    var index = tree.firstRoot
    // Per drawn level, whether the branch there still goes on below.
    var open: [Bool] = []
    while let here = index {
      let depth = thread.links[here].depth
      let isLast = tree.next[here] == nil
      open.removeLast(max(0, open.count - (depth - 1)))
      if depth <= drawnLevels { open.append(!isLast) }
      write(here, of: thread, branches: branches(open, depth, isLast), to: &output)
      index = tree.following(here, thread.links)
    }
  }

  private func branches(_ open: [Bool], _ depth: Int, _ isLast: Bool) -> String {
    var drawn = ""
    for level in open.prefix(min(depth - 1, drawnLevels)) { drawn += level ? "│  " : "   " }
    if depth > drawnLevels { drawn += "…\(depth) " }
    return drawn + (isLast ? "└─ " : "├─ ")
  }

  private func write(
    _ index: Int, of thread: CommentThread, branches: String, to output: inout some TextOutputStream
  ) {
    let comment = thread.comments[index]
    var head = branches + visible(comment.id)
    if let author = comment.author, !author.isEmpty { head += " " + visible(author) }
    if let time = comment.time { head += " " + time.description }
    var words = thread.links[index].flags.words
    if comment.state != .published { words.insert(comment.state.rawValue, at: 0) }
    let tail = words.isEmpty ? "" : " [" + words.joined(separator: ", ") + "]"
    let used = (head + tail).reduce(0) { $0 + columns(of: $1) } + 1
    let room = max(TreeWriter.leastExcerpt, width - used)
    // A long text is looked at only as far as the cut can be.
    let start = String(comment.text.unicodeScalars.prefix(room * 8))
    var text = excerpt(visible(start), width: room)
    if start.utf8.count < comment.text.utf8.count && !text.hasSuffix("…") { text += "…" }
    output.write(head + (text.isEmpty ? "" : " " + text) + tail + "\n")
  }
}

/// Children and siblings as indices, in the source's order.
private struct Siblings {
  private(set) var firstRoot: Int?
  private(set) var next: [Int?]
  private var firstChild: [Int?]

  init(_ links: LinkList) {
    next = Array(repeating: nil, count: links.count)
    firstChild = next
    for index in links.indices.reversed() {
      if let parent = links[index].parent {
        next[index] = firstChild[parent]
        firstChild[parent] = index
      } else {
        next[index] = firstRoot
        firstRoot = index
      }
    }
  }

  /// The comment printed after `index`: its first reply, else the next sibling of it or of one above.
  func following(_ index: Int, _ links: LinkList) -> Int? {
    if let child = firstChild[index] { return child }
    var climb: Int? = index
    while let here = climb {
      if let sibling = next[here] { return sibling }
      climb = links[here].parent
    }
    return nil
  }
}
