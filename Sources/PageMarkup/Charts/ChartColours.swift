/// The colours of pictures. None of them says what a pattern, a length or a word does not say too.
package struct ChartColours: Sendable {
  var ink: String
  var muted: String
  var line: String
  var ground: String
  var accent: String

  /// Those of the page around, by its custom properties.
  package static let ofPage = ChartColours(
    ink: "var(--text)", muted: "var(--muted)", line: "var(--line)", ground: "var(--surface)",
    accent: "var(--accent)")

  /// Those of a file on white.
  static let ofPaper = ChartColours(
    ink: "#1b1c20", muted: "#595c65", line: "#dddcd7", ground: "#ffffff", accent: "#2757c4")

  /// The rules of style.
  package var style: String {
    """
    .chart text { fill: \(ink); font: 12px system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif; }
    .chart .small { fill: \(muted); font-size: 11px; }
    .chart .strong { font-weight: 700; }
    .chart .grid { stroke: \(line); stroke-width: 1; }
    .chart .axis { stroke: \(muted); stroke-width: 1; }
    .chart .edge { fill: none; stroke: \(muted); stroke-width: 1; }
    .chart .ring { fill: none; stroke: \(ink); stroke-width: 1.5; }
    .chart .ground { fill: \(ground); }
    .chart .solid { fill: \(accent); stroke: \(accent); }
    .chart .dark { fill: \(ink); }
    .chart .open { fill: \(ground); stroke: \(ink); }
    .chart .patterned { stroke: \(ink); }
    .chart .thread { stroke: \(ink); stroke-width: 1.5; }
    """
  }
}
