import CommentFormats

/// A value a row: a bar, or where it is uncertain a point on the interval that it lies in.
package struct RowChart {
  package struct Row {
    /// What the value is of.
    package var label: String
    /// `nil` where there is none: nothing is drawn.
    package var value: Double?
    /// Where the value lies with some confidence.
    package var interval: ClosedRange<Double>?
    /// The value in words, behind the row.
    package var figure: String

    package init(label: String, value: Double?, interval: ClosedRange<Double>? = nil, figure: String) {
      self.label = label
      self.value = value
      self.interval = interval
      self.figure = figure
    }
  }

  private let rows: [Row]
  private let scale: Double
  private let ticks: [(value: Double, name: String)]

  private static let width = 640.0
  private static let plot = 190.0...470.0
  private static let rowHeight = 24.0
  private static let top = 20.0

  /// - Parameters:
  ///   - scale: The value at the right end of the axis; the left one is 0.
  ///   - ticks: Values that the axis names.
  package init(_ rows: [Row], scale: Double, ticks: [(value: Double, name: String)]) {
    self.rows = rows
    self.scale = scale > 0 ? scale : 1
    self.ticks = ticks
  }

  /// The picture.
  package func chart(name: String, title: String, description: String) -> Chart {
    let height = RowChart.top + RowChart.rowHeight * Double(rows.count) + 8
    let grid = ticks.map { tick -> HTML in
      """
      <line class="grid" x1="\(place(tick.value))" x2="\(place(tick.value))" y1="\(RowChart.top)" y2="\(height)"/>\
      <text class="small" text-anchor="middle" x="\(place(tick.value))" y="13">\(tick.name)</text>
      """
    }
    let drawn = rows.enumerated().map { index, row in
      draw(row, name, y: RowChart.top + RowChart.rowHeight * (Double(index) + 0.5))
    }
    return Chart(
      name: name, title: title, description: description, width: RowChart.width, height: height, grid + drawn)
  }

  private func draw(_ row: Row, _ name: String, y: Double) -> HTML {
    let label = excerpt(visible(row.label), width: 28)
    let start = RowChart.plot.lowerBound
    var mark: HTML?
    if let value = row.value, let interval = row.interval {
      let (low, high) = (place(interval.lowerBound), place(interval.upperBound))
      mark = """
        <path class="ring" d="M\(low) \(y)H\(high)M\(low) \(y - 4)v8M\(high) \(y - 4)v8"/>\
        <circle class="solid" cx="\(place(value))" cy="\(y)" r="4.5"/>
        """
    } else if let value = row.value, value > 0 {
      let fill = ChartFill.hatched.attributes(in: name)
      mark =
        "<rect \(fill) x=\"\(start)\" y=\"\(y - 7)\" width=\"\(place(value) - start)\" height=\"14\"/>"
    }
    return """
      <text text-anchor="end" x="\(start - 8)" y="\(y + 4)">\(label)</text>\(mark)\
      <text x="\(RowChart.plot.upperBound + 12)" y="\(y + 4)">\(row.figure)</text>
      """
  }

  private func place(_ value: Double) -> Double {
    let share = min(1, max(0, value / scale))
    return RowChart.plot.lowerBound + share * (RowChart.plot.upperBound - RowChart.plot.lowerBound)
  }
}
