import CommentFormats

/// A thread as a tree: a row a comment, each hanging on the one that it answers. Where it stands is its depth or its time,
/// its area the length of its text; beside it stand its name, its feeling and its toxicity.
package struct TreeChart {
  package struct Row {
    /// The row of the comment that it answers; before this one.
    package var parent: Int?
    /// 1 at the top level.
    package var depth: Int
    /// Where it stands along the axis, 0…1.
    package var place: Double
    /// What is written beside it.
    package var label: String
    package var mark: Mark
    /// −1…1; `nil` where there is none.
    package var sentiment: Double?
    /// 0…1; `nil` where there is none.
    package var toxicity: Double?

    package init(
      parent: Int?, depth: Int, place: Double, label: String, mark: Mark, sentiment: Double?,
      toxicity: Double?
    ) {
      self.parent = parent
      self.depth = depth
      self.place = place
      self.label = label
      self.mark = mark
      self.sentiment = sentiment
      self.toxicity = toxicity
    }
  }

  /// What stands at a row's place.
  package enum Mark: Sendable {
    /// A comment: the share of its text's length in that of the longest, 0…1, and how it is filled.
    case comment(size: Double, ChartFill, isFlagged: Bool)
    /// Comments that are not drawn.
    case folded
  }

  private let rows: [Row]
  private let axis: String
  private let ticks: [(place: Double, name: String)]
  private let legend: [(fill: ChartFill, name: String)]

  private static let width = 760.0
  private static let tree = 22.0...270.0
  private static let labels = 290.0
  private static let feeling = 480.0...590.0
  private static let toxic = 630.0...740.0
  private static let rowHeight = 24.0
  private static let top = 42.0
  /// The radius of the longest comment and the least one.
  private static let radius = (most: 10.0, least: 2.5)
  private static let widestLabel = 28
  /// Names of answers stand further to the right, up to so many levels.
  private static let indents = 7

  /// - Parameters:
  ///   - axis: What the places along the axis mean.
  ///   - ticks: Places that the axis names.
  ///   - legend: What the fills mean.
  package init(
    _ rows: [Row], axis: String, ticks: [(place: Double, name: String)],
    legend: [(fill: ChartFill, name: String)]
  ) {
    self.rows = rows
    self.axis = axis
    self.ticks = ticks
    self.legend = legend
  }

  /// The picture.
  package func chart(name: String, title: String, description: String) -> Chart {
    let bottom = TreeChart.top + TreeChart.rowHeight * Double(rows.count)
    let drawn = rows.indices.map { edge(to: $0) } + rows.indices.map { draw($0, name) }
    return Chart(
      name: name, title: title, description: description, width: TreeChart.width, height: bottom + 34,
      [head(to: bottom)] + drawn + [foot(at: bottom + 20, name)])
  }

  /// The names of the columns, and their lines.
  private func head(to bottom: Double) -> HTML {
    let ticks = ticks.map { tick -> HTML in
      let x = x(tick.place)
      return """
        <line class="grid" x1="\(x)" x2="\(x)" y1="34" y2="\(bottom)"/>\
        <text class="small" text-anchor="middle" x="\(x)" y="29">\(tick.name)</text>
        """
    }
    let middle = TreeChart.middle(TreeChart.feeling)
    let half = TreeChart.middle(TreeChart.toxic)
    return """
      <text class="small" x="4" y="13">\(axis)</text>\(ticks)
      <text class="small" x="\(TreeChart.labels)" y="13">comment</text>
      <text class="small" text-anchor="middle" x="\(middle)" y="13">feeling</text>\
      <text class="small" text-anchor="middle" x="\(TreeChart.feeling.lowerBound)" y="29">−1</text>\
      <text class="small" text-anchor="middle" x="\(middle)" y="29">0</text>\
      <text class="small" text-anchor="middle" x="\(TreeChart.feeling.upperBound)" y="29">+1</text>\
      <line class="axis" x1="\(middle)" x2="\(middle)" y1="34" y2="\(bottom)"/>
      <text class="small" text-anchor="middle" x="\(half)" y="13">toxicity</text>\
      <text class="small" text-anchor="middle" x="\(TreeChart.toxic.lowerBound)" y="29">0</text>\
      <text class="small" text-anchor="middle" x="\(half)" y="29">½</text>\
      <text class="small" text-anchor="middle" x="\(TreeChart.toxic.upperBound)" y="29">1</text>\
      <line class="axis" x1="\(TreeChart.toxic.lowerBound)" x2="\(TreeChart.toxic.lowerBound)" y1="34" y2="\(bottom)"/>\
      <line class="grid" x1="\(half)" x2="\(half)" y1="34" y2="\(bottom)"/>
      """
  }

  private func edge(to index: Int) -> HTML {
    guard let parent = rows[index].parent else { return "" }
    return """
      <path class="edge" d="M\(x(rows[parent].place)) \(y(parent))V\(y(index))H\(x(rows[index].place))"/>
      """
  }

  private func draw(_ index: Int, _ name: String) -> HTML {
    let row = rows[index]
    let (x, y) = (x(row.place), y(index))
    var bars: [HTML] = []
    if let sentiment = row.sentiment {
      let middle = TreeChart.middle(TreeChart.feeling)
      let long = sentiment * (TreeChart.feeling.upperBound - middle)
      bars.append(
        "<rect class=\"solid\" x=\"\(min(middle, middle + long))\" y=\"\(y - 5)\" width=\"\(abs(long))\" height=\"10\"/>"
      )
    }
    if let toxicity = row.toxicity {
      let long = toxicity * (TreeChart.toxic.upperBound - TreeChart.toxic.lowerBound)
      bars.append(
        "<rect class=\"dark\" x=\"\(TreeChart.toxic.lowerBound)\" y=\"\(y - 5)\" width=\"\(long)\" height=\"10\"/>"
      )
    }
    let isFlagged = if case .comment(_, _, isFlagged: true) = row.mark { true } else { false }
    let indent = min(row.depth - 1, TreeChart.indents)
    let label = excerpt(visible(row.label), width: TreeChart.widestLabel - indent)
    let weight: HTML = isFlagged ? " class=\"strong\"" : ""
    return """
      \(shape(row.mark, name, x, y))<text\(weight) x="\(TreeChart.labels + 7 * Double(indent))" y="\(y + 4)">\(label)</text>\(bars)
      """
  }

  private func shape(_ mark: Mark, _ name: String, _ x: Double, _ y: Double) -> HTML {
    switch mark {
    case .folded:
      return "<rect class=\"open\" x=\"\(x - 4)\" y=\"\(y - 4)\" width=\"8\" height=\"8\"/>"
    case .comment(let size, let fill, let isFlagged):
      let radius = max(TreeChart.radius.least, TreeChart.radius.most * size.squareRoot())
      let ring: HTML? =
        isFlagged ? "<circle class=\"ring\" cx=\"\(x)\" cy=\"\(y)\" r=\"\(radius + 3)\"/>" : nil
      return """
        <circle \(fill.attributes(in: name)) cx="\(x)" cy="\(y)" r="\(radius)"/>\(ring)
        """
    }
  }

  /// What the marks mean.
  private func foot(at y: Double, _ name: String) -> HTML {
    var x = 12.0
    var parts: [HTML] = []
    func add(_ shape: HTML, _ words: String) {
      parts.append("\(shape)<text class=\"small\" x=\"\(x + 12)\" y=\"\(y + 4)\">\(words)</text>")
      x += 30 + 6.2 * Double(words.count)
    }
    for entry in legend {
      add("<circle \(entry.fill.attributes(in: name)) cx=\"\(x)\" cy=\"\(y)\" r=\"5\"/>", entry.name)
    }
    add(
      """
      <circle class="open" cx="\(x)" cy="\(y)" r="3"/><circle class="ring" cx="\(x)" cy="\(y)" r="6"/>
      """, "flagged")
    if rows.contains(where: { if case .folded = $0.mark { true } else { false } }) {
      add("<rect class=\"open\" x=\"\(x - 4)\" y=\"\(y - 4)\" width=\"8\" height=\"8\"/>", "not drawn")
    }
    add("", "area: length of the text")
    return "\(parts)"
  }

  private func x(_ place: Double) -> Double {
    TreeChart.tree.lowerBound + place * (TreeChart.tree.upperBound - TreeChart.tree.lowerBound)
  }

  private func y(_ index: Int) -> Double { TreeChart.top + TreeChart.rowHeight * (Double(index) + 0.5) }

  private static func middle(_ range: ClosedRange<Double>) -> Double {
    (range.lowerBound + range.upperBound) / 2
  }
}
