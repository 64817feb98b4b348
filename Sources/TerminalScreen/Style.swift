/// How a cell is drawn. Only what every terminal has in a palette of its own, so that light and dark ones both stay
/// readable: nothing sets a background.
public struct Style: Sendable, Hashable {
  /// What is set, beside the colour.
  public var attributes: Attributes
  /// The colour of the sign.
  public var colour: Colour

  /// Creates a style.
  public init(_ attributes: Attributes = [], colour: Colour = .usual) {
    self.attributes = attributes
    self.colour = colour
  }

  /// As the terminal draws text by itself.
  public static let usual = Style()

  /// The attributes of both, and the colour of the other where it has one.
  public func with(_ other: Style) -> Style {
    Style(
      attributes.union(other.attributes), colour: other.colour == .usual ? colour : other.colour)
  }

  /// What can be set of a cell (ECMA-48, 8.3.117, SGR).
  public struct Attributes: OptionSet, Sendable, Hashable {
    /// The attributes as bits.
    public let rawValue: UInt8
    /// Creates a set from its bits.
    public init(rawValue: UInt8) { self.rawValue = rawValue }
    /// More intense, or in heavier letters.
    public static let bold = Attributes(rawValue: 1)
    /// Less intense.
    public static let faint = Attributes(rawValue: 2)
    /// With a line below.
    public static let underlined = Attributes(rawValue: 4)
    /// With the colours of sign and background swapped.
    public static let reversed = Attributes(rawValue: 8)
  }

  /// A colour of the terminal's palette, by its number there; the six that differ from black and white.
  public enum Colour: UInt8, Sendable, Hashable {
    /// What the terminal takes by itself.
    case usual = 39
    case red = 31
    case green = 32
    case yellow = 33
    case blue = 34
    case magenta = 35
    case cyan = 36
  }
}
