import Testing

/// `docs/comparison.md` has the figures of the model card, which `scripts/accuracy --update` writes.
@Suite struct DocumentFiguresTests {
  @Test func theComparisonHasTheFiguresOfTheModelCard() throws {
    let card = try #require(DocumentPage("docs/model-card.md")).lines
    var compared = 0
    for line in try #require(DocumentPage("docs/comparison.md")).lines {
      guard let match = line.firstMatch(of: /\(`(\w+)`\) \| [^|]+ \| ([0-9.]+) \| \**([0-9.]+)/) else {
        continue
      }
      let row = try #require(card.first { $0.hasPrefix("| \(match.output.1) |") }, "\(match.output.1)")
      let figures = row.split(separator: " | ").map(String.init)
      #expect(figures.contains(String(match.output.2)), "\(match.output.1)")
      #expect(figures.contains(String(match.output.3)), "\(match.output.1), of the other")
      compared += 1
    }
    #expect(compared == 10)
  }
}
