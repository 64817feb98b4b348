import CommentFormats

/// Bars beside each other along time, each stack with its series from the bottom up.
package struct BarChart {
  /// A place on the axis.
  package struct Group {
    /// The name below it.
    package var name: String
    /// What stands there side by side, each from the bottom up.
    package var stacks: [[Int]]

    package init(name: String, stacks: [[Int]]) {
      self.name = name
      self.stacks = stacks
    }
  }

  private let groups: [Group]
  private let legend: [String]
  private let names: Int
  private let figure: (Int) -> String

  private static let fills: [ChartFill] = [.open, .solid, .hatched]
  private static let width = 640.0
  private static let height = 200.0
  /// Room for the figures and the names.
  private static let left = 40.0
  private static let bottom = 22.0
  private var top: Double { legend.isEmpty ? 8 : 28 }

  /// - Parameters:
  ///   - legend: What the series are; nothing is said of them where it is empty.
  ///   - names: About how many names there is room for.
  ///   - figure: Writes the figures of the axis.
  package init(
    _ groups: [Group], legend: [String] = [], names: Int, figure: @escaping (Int) -> String
  ) {
    self.groups = groups
    self.legend = legend
    self.names = names
    self.figure = figure
  }

  /// The picture.
  package func chart(name: String, title: String, description: String) -> Chart {
    let most = groups.flatMap { $0.stacks.map { $0.reduce(0, +) } }.max() ?? 0
    let (step, scale) = BarChart.scale(most)
    let plot = BarChart.height - BarChart.bottom - top
    let base = top + plot
    func tall(_ value: Int) -> Double { plot * Double(value) / Double(scale) }
    let grid = stride(from: 0, through: scale, by: step).map { value -> HTML in
      let y = base - tall(value)
      return """
        <line class="grid" x1="\(BarChart.left)" x2="\(BarChart.width)" y1="\(y)" y2="\(y)"/>\
        <text class="small" text-anchor="end" x="\(BarChart.left - 4)" y="\(y + 4)">\(figure(value))</text>
        """
    }
    let room = (BarChart.width - BarChart.left) / Double(max(1, groups.count))
    let every = max(1, groups.count / max(1, names))
    var bars: [HTML] = []
    for (index, group) in groups.enumerated() {
      let start = BarChart.left + room * Double(index)
      let each = room * 0.76 / Double(max(1, group.stacks.count))
      var series = 0
      for (place, stack) in group.stacks.enumerated() {
        let x = start + room * 0.12 + each * Double(place)
        var below = 0
        for value in stack {
          let fill = BarChart.fills[series % BarChart.fills.count].attributes(in: name)
          if value > 0 {
            let y = base - tall(below) - tall(value)
            bars.append(
              "<rect \(fill) x=\"\(x)\" y=\"\(y)\" width=\"\(each * 0.92)\" height=\"\(tall(value))\"/>")
          }
          below += value
          series += 1
        }
      }
      if index % every == 0 {
        bars.append(
          """
          <text class="small" text-anchor="middle" x="\(start + room / 2)" y="\(BarChart.height - 6)">\(group.name)</text>
          """)
      }
    }
    return Chart(
      name: name, title: title, description: description, width: BarChart.width, height: BarChart.height,
      key(name) + grid + bars)
  }

  /// What the series are.
  private func key(_ name: String) -> [HTML] {
    var x = BarChart.left
    return zip(legend, BarChart.fills).map { words, fill in
      defer { x += 36 + 6.4 * Double(words.count) }
      return """
        <rect \(fill.attributes(in: name)) x="\(x)" y="4" width="12" height="12"/>\
        <text class="small" x="\(x + 17)" y="14">\(words)</text>
        """
    }
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
}
