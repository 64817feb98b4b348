import PageMarkup
import Testing

@testable import ReviewServer

@Suite struct QRCodeTests {
  /// A code that a reader has read (zbarimg).
  @Test func looksAsReadersWantIt() throws {
    let code = try #require(QRCode("fmtah"))
    let rows = (0..<code.size).map { row in
      (0..<code.size).map { code[row, $0] ? "#" : "." }.joined()
    }
    #expect(rows == QRCodeTests.small)
  }

  private static let small = [
    "#######....##.#######",
    "#.....#.#..#..#.....#",
    "#.###.#..####.#.###.#",
    "#.###.#..##.#.#.###.#",
    "#.###.#.##..#.#.###.#",
    "#.....#.....#.#.....#",
    "#######.#.#.#.#######",
    "...........##........",
    "#.#.#.#..#.#....#..#.",
    ".#.##.....#...#...###",
    ".###.##.#.#.#...#####",
    "##..##....#...#....##",
    ".....##.#...#.#.##.##",
    "........####.#.#...##",
    "#######....#.###..###",
    "#.....#..#.###.##....",
    "#.###.#.#..#.###...##",
    "#.###.#...#...##.#.#.",
    "#.###.#.###.#...###.#",
    "#.....#...#...##...#.",
    "#######.#.#.#.#....##",
  ]

  /// 180 bytes are the most that the largest one holds.
  @Test(arguments: [(14, 21), (15, 25), (26, 25), (27, 29), (180, 53)])
  func isAsLargeAsTheTextNeeds(length: Int, size: Int) throws {
    #expect(try #require(QRCode(String(repeating: "x", count: length))).size == size)
  }

  @Test func refusesWhatIsTooLong() { #expect(QRCode(String(repeating: "x", count: 181)) == nil) }

  @Test func isAPictureWithAName() throws {
    let svg = try #require(QRCode("fmtah")).svg(label: "a \"secret\"").text
    #expect(svg.hasPrefix("<svg viewBox=\"0 0 29 29\""))
    #expect(svg.contains("role=\"img\" aria-label=\"a &quot;secret&quot;\""))
  }
}
