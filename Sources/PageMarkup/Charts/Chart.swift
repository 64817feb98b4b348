/// A picture for a page or a file of its own, with what it says in words for who does not see it.
package struct Chart: Sendable {
  /// What tells it from the other pictures of a page, and its file: small letters, digits and dashes.
  package let name: String
  /// What it shows.
  package let title: String
  /// What it says, in a few sentences.
  package let description: String
  private let width: Double
  private let height: Double
  private let drawing: HTML

  init(
    name: String, title: String, description: String, width: Double, height: Double, _ drawing: [HTML]
  ) {
    self.name = name
    self.title = title
    self.description = description
    self.width = width
    self.height = height
    self.drawing = "\(drawing)"
  }

  /// The picture as a part of a page, which has `ChartColours.ofPage` in its style.
  package var markup: HTML {
    """
    <svg class="chart" viewBox="0 0 \(width) \(height)" direction="ltr" role="img" aria-labelledby="\(labels)">
    \(content)
    </svg>
    """
  }

  /// The picture as a file: with its own colours, on white.
  package var document: String {
    let colours = HTML(markup: ChartColours.ofPaper.style)
    let markup: HTML = """
      <svg xmlns="http://www.w3.org/2000/svg" class="chart" width="\(width)" height="\(height)" \
      viewBox="0 0 \(width) \(height)" role="img" aria-labelledby="\(labels)">
      <style>
      \(colours)
      </style>
      <rect class="ground" width="\(width)" height="\(height)"/>
      \(content)
      </svg>

      """
    return markup.text
  }

  /// The elements that say what it is.
  private var labels: String { description.isEmpty ? "\(name)-title" : "\(name)-title \(name)-desc" }

  private var content: HTML {
    let description: HTML? =
      description.isEmpty ? nil : "<desc id=\"\(name)-desc\">\(self.description)</desc>\n"
    return """
      <title id="\(name)-title">\(title)</title>
      \(description)\
      \(ChartFill.patterns(of: name))
      \(drawing)
      """
  }
}
