/// What is fetched from a record. The raw value is its place among `RecordCells`.
enum RecordCell: Int, CaseIterable {
  case id, parent, thread, author, time, text, state, title, link
  /// Whether the record is a reply, where that is all that is said of its parent.
  case replyFlag
  /// How many replies the source says that it has.
  case replyCount

  init(_ field: FieldMapping.Field) {
    self =
      switch field {
      case .id: .id
      case .parent: .parent
      case .thread: .thread
      case .author: .author
      case .time: .time
      case .text: .text
      case .state: .state
      case .title: .title
      case .link: .link
      }
  }
}

/// The values of one record as text, on buffers that are used again for the next one; empty where there is
/// none.
struct RecordCells {
  private var values = [[UInt8]](repeating: [], count: RecordCell.allCases.count)

  subscript(cell: RecordCell) -> [UInt8] {
    get { values[cell.rawValue] }
    _modify { yield &values[cell.rawValue] }
  }

  /// Empties all, and keeps the room.
  mutating func removeAll() {
    for place in values.indices { values[place].removeAll(keepingCapacity: true) }
  }
}
