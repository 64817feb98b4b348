/// One place of a screen: a character that is fit to be printed, and how it is drawn.
public struct Cell: Sendable, Hashable {
  /// What stands there; a blank in the right half of a wide character, which the one before it fills.
  public let character: Character
  /// 1, or 2 for a wide character; 0 for the right half of one.
  public let columns: Int
  /// How it is drawn.
  public var style: Style

  /// Only `StyledLine` makes cells of characters, after it has made them inert.
  init(_ character: Character, columns: Int, style: Style) {
    self.character = character
    self.columns = columns
    self.style = style
  }

  /// A place with nothing in it.
  public static let blank = Cell(" ", columns: 1, style: .usual)

  /// The right half of a wide character.
  static func rightHalf(_ style: Style) -> Cell { Cell(" ", columns: 0, style: style) }
}
