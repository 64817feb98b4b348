/// Bars beside each other as an SVG picture, with the figures that it draws beside it as a table.
struct BarChart {
  let chartTitle: String
  let width: Int
  let height: Int
  let bars: [Bar]
  let gridLines: [GridLine]
  let labels: [Label]

  struct Bar {
    let x: Double
    let y: Double
    let barWidth: Double
    let barHeight: Double
    /// Which series it is of: `first`, `second`, `third`.
    let series: String
  }

  struct GridLine {
    let lineY: Double
    let figure: String
  }

  struct Label {
    let labelX: Double
    let name: String
  }

  private static let series = ["first", "second", "third"]
  /// Room for the figures and the names.
  private static let left = 36.0
  private static let bottom = 22.0
  private static let top = 8.0

  /// Bars are stacked where a group has several values in a stack.
  ///
  /// - Parameters:
  ///   - groups: for each place a name and its stacks, each from the bottom up.
  init(_ title: String, _ groups: [(name: String, stacks: [[Int]])], _ format: LocaleFormat, names: Int) {
    chartTitle = title
    width = 640
    height = 200
    let plot = Double(height) - BarChart.bottom - BarChart.top
    let most = groups.flatMap { $0.stacks.map { $0.reduce(0, +) } }.max() ?? 0
    let (step, scale) = BarChart.scale(most)
    gridLines = stride(from: 0, through: scale, by: step).map { value in
      GridLine(
        lineY: BarChart.rounded(BarChart.top + plot * (1 - Double(value) / Double(scale))),
        figure: format.number(Double(value)))
    }
    let room = (Double(width) - BarChart.left) / Double(max(1, groups.count))
    var bars: [Bar] = []
    var labels: [Label] = []
    for (index, group) in groups.enumerated() {
      let start = BarChart.left + room * Double(index)
      let each = room * 0.76 / Double(max(1, group.stacks.count))
      var kind = 0
      for (place, stack) in group.stacks.enumerated() {
        var below = 0
        for value in stack {
          let tall = plot * Double(value) / Double(scale)
          let base = plot * Double(below) / Double(scale)
          if value > 0 {
            bars.append(
              Bar(
                x: BarChart.rounded(start + room * 0.12 + each * Double(place)),
                y: BarChart.rounded(BarChart.top + plot - base - tall),
                barWidth: BarChart.rounded(each * 0.92),
                barHeight: BarChart.rounded(tall), series: BarChart.series[kind % BarChart.series.count]))
          }
          below += value
          kind += 1
        }
      }
      let every = max(1, groups.count / max(1, names))
      if index % every == 0 {
        labels.append(Label(labelX: BarChart.rounded(start + room / 2), name: group.name))
      }
    }
    self.bars = bars
    self.labels = labels
  }

  /// A round step, and the highest line that is drawn.
  private static func scale(_ most: Int) -> (step: Int, scale: Int) {
    var step = 1
    for factor in [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000, 50_000, 100_000, 500_000] {
      step = factor
      if most <= factor * 4 { break }
    }
    return (step, max(step, (most + step - 1) / step * step))
  }

  private static func rounded(_ value: Double) -> Double { (value * 10).rounded() / 10 }
}
