import PageMarkup

/// A part of a report. Texts are plain: whoever writes them sees to it that they are nothing else.
enum ReportBlock {
  /// A heading within a section.
  case heading(String)
  /// A few figures that are seen first.
  case tiles([ReportTile])
  case paragraph(String)
  /// Sentences, each for itself.
  case list([String])
  case table(ReportTable)
  /// A picture, and what it shows as figures; `nil` where these stand in the next block.
  case chart(Chart, ReportTable?)
  case excerpts([ReportExcerpt])
}

/// A figure and what it counts.
struct ReportTile {
  var figure: String
  var name: String
}

/// A comment that is shown, and why.
struct ReportExcerpt {
  /// Which one it is.
  var title: String
  /// What there is to say about it.
  var facts: [String]
  /// Its text; empty where it may not be shown.
  var pieces: [TextPiece]
}
