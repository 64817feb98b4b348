/// A line that somebody types.
public struct TextField: Sendable, Hashable {
  /// What stands in it.
  public private(set) var text: [Character]
  /// Before which character the next one goes.
  public private(set) var position: Int
  /// How many characters it takes.
  private let limit: Int

  /// Creates a field with the cursor behind a text.
  public init(_ text: String = "", limit: Int = 1000) {
    self.text = Array(text)
    self.limit = limit
    position = self.text.count
  }

  /// What stands in it, without blanks at its ends.
  public var value: String {
    let start = text.firstIndex { $0 != " " } ?? text.count
    let end = text.lastIndex { $0 != " " }.map { $0 + 1 } ?? start
    return String(text[start..<max(start, end)])
  }

  /// Does what a key means in a field; `false` where it means nothing there.
  public mutating func press(_ key: Key) -> Bool {
    switch key {
    case .sign(let sign): insert([sign])
    case .paste(let pasted): insert(pasted.map { $0.isNewline || $0 == "\t" ? " " : $0 })
    case .backspace: delete(from: position - 1)
    case .delete, .control("d"): delete(from: position)
    case .left, .control("b"): position = max(0, position - 1)
    case .right, .control("f"): position = min(text.count, position + 1)
    case .home, .control("a"): position = 0
    case .end, .control("e"): position = text.count
    case .control("u"):
      text.removeFirst(position)
      position = 0
    case .control("k"): text.removeLast(text.count - position)
    case .control("w"): deleteWord()
    default: return false
    }
    return true
  }

  private mutating func insert(_ new: [Character]) {
    let room = new.prefix(max(0, limit - text.count))
    text.insert(contentsOf: room, at: position)
    position += room.count
  }

  private mutating func delete(from place: Int) {
    guard text.indices.contains(place) else { return }
    text.remove(at: place)
    position = place
  }

  private mutating func deleteWord() {
    let end = text[..<position].lastIndex { $0 != " " } ?? 0
    let start = text[..<end].lastIndex { $0 == " " }.map { $0 + 1 } ?? 0
    text.removeSubrange(start..<position)
    position = start
  }

  /// The field in so many columns, with the part around the cursor in sight, and the cursor's column in it.
  public func line(width: Int, _ style: Style = .usual) -> (line: StyledLine, cursor: Int) {
    var start = 0
    while true {
      let before = StyledLine(String(text[start..<position]))
      if before.columns < max(1, width) || start == position {
        return (
          StyledLine(String(text[start...]), style).cut(to: width), min(before.columns, max(0, width - 1))
        )
      }
      start += max(1, (before.columns - width) / 2)
      start = min(start, position)
    }
  }
}
