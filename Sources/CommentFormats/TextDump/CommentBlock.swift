import CommentModel

/// The lists below a heading, cut into items: comments, or what their authors typed as lists.
struct CommentBlock {
  /// One item with the lines that are its own, replies left out.
  struct Item {
    var depth: Int
    var marker: DumpLines.Marker
    /// Index of the nearest open shallower item.
    var parent: Int?
    var flags: LinkFlags = []
    /// Indices of its own lines, the first with the marker, blank ones left out.
    var lines: [Int]
    /// Whether a blank line stands before each of `lines`.
    var blankBefore: [Bool]
    /// How many lines of the parent stand before the item.
    var parentLinesBefore = 0
    /// Whether the first line of the parent behind the item follows without a blank line; `nil` where none does.
    var parentGoesOnDirectly: Bool?
    /// Whether the item opens a list anew at the top level.
    var opensList = false
  }

  /// What follows the block.
  enum End {
    case form
    case input
    case other
  }

  /// Depth of the top level.
  let base: Int
  private(set) var items: [Item] = []
  private(set) var end = End.input
  /// Index of the first line behind the block.
  private(set) var endLine: Int

  private let dump: DumpLines
  private let claim: Int?
  private var open: [Int] = []
  private var topMarker: DumpLines.Marker?
  /// A list of another kind, or one that starts anew, is taken after a heading for pingbacks.
  private var expectsPings = false

  /// How many foreign lines between two items are overlooked where the numbering goes on behind them.
  private static let foreignLines = 3

  /// Cuts the lists from line `start` on into items. `claim` is what the heading says there are. O(n).
  init(of dump: DumpLines, from start: Int, depth: Int, claim: Int?) {
    self.dump = dump
    self.claim = claim
    base = CommentBlock.topDepth(of: dump, from: start, atLeast: depth)
    endLine = start
    var index = start
    while index < dump.lines.count {
      if dump.lines[index].isBlank {
        index += 1
        continue
      }
      guard let next = take(index) else {
        end = role(of: index) == .form || role(of: index) == .closed ? .form : .other
        return
      }
      index = next
      endLine = next
    }
  }

  /// Takes one line, and foreign ones that are overlooked; the index of the next line, or `nil` at the end.
  private mutating func take(_ index: Int) -> Int? {
    let line = dump.lines[index]
    let blank = dump.isBlankBefore(index)
    if let marker = line.marker, line.depth >= base {
      let isDate = line.depth > base && !open.isEmpty && LineDate.isDate(dump.whole(index))
      if !isDate { return openItem(index, marker, afterBlank: blank) ? index + 1 : nil }
    }
    while let last = open.last, 2 * (items[last].depth + 1) > line.indent {
      open.removeLast()
      if let parent = open.last, 2 * (items[parent].depth + 1) <= line.indent {
        items[last].parentGoesOnDirectly = !blank
      }
    }
    guard let owner = open.last else { return overlook(from: index) }
    items[owner].lines.append(index)
    items[owner].blankBefore.append(blank)
    return index + 1
  }

  private mutating func openItem(_ index: Int, _ marker: DumpLines.Marker, afterBlank blank: Bool) -> Bool {
    let depth = dump.lines[index].depth
    var opensList = false
    if depth == base {
      switch continuation(of: marker, index) {
      case .goesOn: break
      case .opensList: opensList = true
      case .foreign: return false
      }
      topMarker = marker
      expectsPings = false
    }
    while let last = open.last, items[last].depth >= depth { open.removeLast() }
    let parent = open.last
    var item = Item(depth: depth, marker: marker, parent: parent, lines: [index], blankBefore: [blank])
    item.opensList = opensList
    if depth > (parent.map { items[$0].depth } ?? base - 1) + 1 { item.flags.insert(.parentTextMissing) }
    if let parent { item.parentLinesBefore = items[parent].lines.count }
    open.append(items.count)
    items.append(item)
    return true
  }

  private enum Continuation {
    case goesOn
    case opensList
    case foreign
  }

  /// Whether an item at the top level belongs to the comments.
  ///
  /// Numbers go up, with gaps where the text of a comment was lost. A number that starts again is a further list
  /// of comments (a second page, the pings), as long as the page claims more than were found. A list of the other
  /// kind is none of comments, unless a heading for pings stands before it or it begins with one.
  private func continuation(of marker: DumpLines.Marker, _ index: Int) -> Continuation {
    guard let last = topMarker else { return .opensList }
    if expectsPings { return .opensList }
    switch (last, marker) {
    case (.number(let before), .number(let number)) where number > before: return .goesOn
    case (.number, .number) where items.count < claim ?? Int.max: return .opensList
    case _ where FurnitureMatcher.isPing(dump.text(index)): return .opensList
    case (.bullet, .bullet): return .goesOn
    default: return .foreign
    }
  }

  /// Passes over foreign lines where the comments go on behind them; the index of the next line that is theirs.
  private mutating func overlook(from index: Int) -> Int? {
    var overlooked = 0
    var next = index
    var pings = false
    while next < dump.lines.count {
      let line = dump.lines[next]
      if let marker = line.marker, line.depth == base {
        if pings {
          expectsPings = true
          open = []
          return next
        }
        guard case .number(let number) = marker, case .number(let last)? = topMarker, number > last else {
          return nil
        }
        open = []
        return next
      }
      if !line.isBlank {
        switch role(of: next) {
        case .pings: pings = true
        case .other: overlooked += 1
        default: return nil
        }
        if overlooked > CommentBlock.foreignLines || line.length > LineWords.longest { return nil }
      }
      next += 1
    }
    return nil
  }

  private func role(of index: Int) -> LineRole {
    dump.lines[index].length > LineWords.longest ? .other : HeadingMatcher.role(of: dump.whole(index))
  }

  /// The depth of the shallowest item before the first foreign line, `depth` at the least.
  private static func topDepth(of dump: DumpLines, from start: Int, atLeast depth: Int) -> Int {
    var top: Int?
    for line in dump.lines[start...] where !line.isBlank {
      if line.marker != nil && line.depth >= depth {
        top = min(top ?? line.depth, line.depth)
        if top == depth { break }
      } else if line.indent < 2 * (depth + 1) {
        break
      }
    }
    return top ?? depth
  }
}
