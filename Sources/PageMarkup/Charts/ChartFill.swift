/// How an area is filled; all of them differ without colours.
package enum ChartFill: String, Sendable, CaseIterable {
  case solid, open, hatched, dotted

  /// The class, and where there is a pattern the fill, of an element in the picture of a name.
  func attributes(in name: String) -> HTML {
    switch self {
    case .solid, .open: "class=\"\(rawValue)\""
    case .hatched, .dotted: "class=\"patterned\" fill=\"url(#\(name)-\(rawValue))\""
    }
  }

  /// The patterns that a picture's elements refer to.
  static func patterns(of name: String) -> HTML {
    """
    <defs>
    <pattern id="\(name)-hatched" width="5" height="5" patternUnits="userSpaceOnUse">
    <rect class="ground" width="5" height="5"/><path class="thread" d="M-1 1l2 -2M0 5l5 -5M4 6l2 -2"/>
    </pattern>
    <pattern id="\(name)-dotted" width="3.6" height="3.6" patternUnits="userSpaceOnUse">
    <rect class="ground" width="4" height="4"/><circle class="dark" cx="1.8" cy="1.8" r="0.8"/>
    </pattern>
    </defs>
    """
  }
}
