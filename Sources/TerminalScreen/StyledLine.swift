import CommentFormats

/// A line of text with a style for each character, made fit to be printed.
///
/// This is the only door through which text comes onto a screen: controls, bidirectional controls and what else
/// would command a terminal become visible signs here (`CommentFormats.visible`), marks without a letter below
/// them get a circle, and no letter gets more marks than a line is high.
public struct StyledLine: Sendable, Hashable {
  /// The characters, none of which is a right half.
  public private(set) var cells: [Cell] = []
  /// How many columns they take.
  public private(set) var columns = 0

  /// Creates an empty line.
  public init() {}

  /// Creates a line of text in one style.
  public init(_ text: String, _ style: Style = .usual) {
    append(text, style)
  }

  /// A line of cells that others had before.
  init(_ cells: some Sequence<Cell>) {
    for cell in cells { append(inert: cell.character, columns: cell.columns, cell.style) }
  }

  /// Whether nothing stands in it.
  public var isEmpty: Bool { cells.isEmpty }

  /// The characters, without their styles.
  public var text: String { String(cells.map(\.character)) }

  /// Appends text in one style; line ends in it become visible signs.
  public mutating func append(_ text: String, _ style: Style = .usual) {
    for character in text { append(character, style) }
  }

  /// Appends a line.
  public mutating func append(_ line: StyledLine) {
    cells += line.cells
    columns += line.columns
  }

  /// Appends blanks up to a column; nothing where the line is that long already.
  public mutating func pad(to column: Int, _ style: Style = .usual) {
    while columns < column { append(" ", style) }
  }

  /// Appends one character.
  mutating func append(_ character: Character, _ style: Style) {
    if let byte = character.asciiValue, byte >= 0x20, byte < 0x7F, character != "\r\n" {
      return append(inert: character, columns: 1, style)
    }
    for inert in StyledLine.inert(character) {
      switch CommentFormats.columns(of: inert) {
      case 0: append(code: inert, style)
      case let columns: append(inert: inert, columns: columns, style)
      }
    }
  }

  private mutating func append(inert character: Character, columns: Int, _ style: Style) {
    cells.append(Cell(character, columns: columns, style: style))
    self.columns += columns
  }

  /// What takes no column alone: a mark is drawn on a circle, anything else by its number.
  private mutating func append(code character: Character, _ style: Style) {
    let first = character.unicodeScalars.first!
    let onCircle = "◌\(character)"
    let category = first.properties.generalCategory
    if category == .nonspacingMark || category == .enclosingMark, onCircle.count == 1 {
      append(inert: Character(onCircle), columns: 1, style)
    } else {
      let digits = String(first.value, radix: 16, uppercase: true)
      let zeroes = String(repeating: "0", count: max(0, 4 - digits.utf8.count))
      for sign in "<U+\(zeroes)\(digits)>" { append(inert: sign, columns: 1, style) }
    }
  }

  /// More marks on one letter than any language needs only hide the lines around it.
  private static let mostMarks = 4

  private static func inert(_ character: Character) -> String {
    if character == "\t" { return "    " }
    if character == "\r\n" { return "␍␊" }
    if character == "\n" { return "␊" }
    var marks = 0
    var scalars = String.UnicodeScalarView()
    for scalar in character.unicodeScalars {
      let category = scalar.properties.generalCategory
      if category == .nonspacingMark || category == .enclosingMark {
        marks += 1
        if marks > mostMarks { continue }
      }
      scalars.append(scalar)
    }
    return visibleLines(String(scalars))
  }
}

extension StyledLine {
  /// The lines of a text. Each character has the style that `style` gives its first UTF-8 byte.
  public static func lines(of text: String, style: (Int) -> Style) -> [StyledLine] {
    var lines = [StyledLine()]
    var offset = 0
    for character in text {
      if character == "\n" || character == "\r\n" {
        lines.append(StyledLine())
      } else {
        lines[lines.count - 1].append(character, style(offset))
      }
      offset += character.utf8.count
    }
    return lines
  }
}
