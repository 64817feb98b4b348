/// What stands before the items of a list.
enum ListNumbering {
  case bullets
  case numbers(next: Int)

  /// What stands before an item of a list without numbers.
  static let bullet = Array("• ".utf8)

  /// What stands before the next item of a list that is so deep, 1 being the outermost. Inner lists are set
  /// in by two blanks each, up to the eighth: hostile lists are deeper than their text is long.
  mutating func nextMarker(depth: Int) -> [UInt8] {
    let indent = [UInt8](repeating: 0x20, count: 2 * (min(depth, 8) - 1))
    switch self {
    case .bullets:
      return indent + ListNumbering.bullet
    case .numbers(let number):
      self = .numbers(next: number + 1)
      return indent + "\(number). ".utf8
    }
  }
}
