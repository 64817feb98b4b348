import Testing

@testable import TerminalScreen

@Suite struct RepaintTests {
  private func screen(_ rows: String..., style: Style = .usual) -> Screen {
    var screen = Screen(ScreenSize(columns: 12, rows: 3))
    for (row, text) in rows.enumerated() { screen.put(StyledLine(text, style), row: row, width: 12) }
    return screen
  }

  private func text(_ bytes: [UInt8]) -> String {
    String(decoding: bytes, as: UTF8.self).replacing("\u{1B}", with: "␛")
  }

  @Test func theSameScreenCostsNothing() {
    var repaint = Repaint(hasStyles: true)
    _ = repaint.bytes(for: screen("one"))
    let bytes = repaint.bytes(for: screen("one"))
    #expect(bytes.isEmpty)
  }

  @Test func onlyWhatDiffersIsSent() {
    var repaint = Repaint(hasStyles: false)
    var sent = text(repaint.bytes(for: screen("one", "two")))
    sent = text(repaint.bytes(for: screen("one", "twin")))
    #expect(sent == "␛[?2026h␛[?25l␛[2;3Hin␛[?2026l")
  }

  @Test func stylesAreOfTheTerminalsPalette() {
    var repaint = Repaint(hasStyles: true)
    let bytes = text(repaint.bytes(for: screen("x", style: Style([.bold, .reversed], colour: .red))))
    #expect(bytes.contains("␛[0;1;7;31mx"))
    #expect(bytes.hasSuffix("␛[0m␛[?2026l"))
  }

  @Test func withoutStylesNoneAreSent() {
    var repaint = Repaint(hasStyles: false)
    let bytes = text(repaint.bytes(for: screen("x", style: Style(.bold, colour: .red))))
    #expect(!bytes.dropFirst("␛[?2026h␛[?25l␛[0m".count).contains("m"))
  }

  /// However wide a terminal draws a sign, the ones behind it stand where they should.
  @Test func theCursorIsPutBehindUncertainSigns() {
    var repaint = Repaint(hasStyles: false)
    let bytes = text(repaint.bytes(for: screen("a❤️b漢c")))
    #expect(bytes.contains("␛[1;1Ha❤️␛[1;3Hb  ␛[1;4H漢␛[1;6Hc"))
  }

  @Test func whatStoodBesideAWideSignIsSentAgain() {
    var repaint = Repaint(hasStyles: false)
    var sent = text(repaint.bytes(for: screen("漢b")))
    sent = text(repaint.bytes(for: screen("xyb")))
    #expect(sent == "␛[?2026h␛[?25l␛[1;1Hxy␛[?2026l")
    sent = text(repaint.bytes(for: screen("漢b")))
    #expect(sent == "␛[?2026h␛[?25l␛[1;1H  ␛[1;1H漢␛[1;3Hb␛[?2026l")
  }

  @Test func anotherSizeSendsAll() {
    var repaint = Repaint(hasStyles: false)
    var sent = text(repaint.bytes(for: screen("one")))
    let small = Screen(ScreenSize(columns: 4, rows: 1))
    sent = text(repaint.bytes(for: small))
    #expect(sent.contains("␛[2J"))
    repaint.forget()
    sent = text(repaint.bytes(for: small))
    #expect(sent.contains("␛[2J"))
  }

  /// A terminal that is played by a few lines shows each of a thousand random screens, wherever it came from.
  @Test func anySequenceOfScreensArrives() {
    var random = Seeded(state: 7)
    let signs: [Character] = ["a", "b", " ", "─", "漢", "🐸", "❤️", "é"]
    var repaint = Repaint(hasStyles: true)
    var played = PlayedTerminal(size: ScreenSize(columns: 9, rows: 4))
    for _ in 0..<1000 {
      var screen = Screen(played.size)
      for row in 0..<4 where Bool.random(using: &random) {
        let text = String(
          (0..<Int.random(in: 0...9, using: &random)).map { _ in
            signs.randomElement(using: &random)!
          })
        screen.put(StyledLine(text), row: row, column: Int.random(in: 0...3, using: &random), width: 9)
      }
      played.take(repaint.bytes(for: screen))
      #expect(played.rows == screen.rows)
    }
  }
}

/// Reads what is sent as a terminal with the widths of Unicode would.
private struct PlayedTerminal {
  let size: ScreenSize
  private var cells: [[String]]
  private var row = 0
  private var column = 0

  init(size: ScreenSize) {
    self.size = size
    cells = Array(repeating: Array(repeating: " ", count: size.columns), count: size.rows)
  }

  var rows: [String] {
    cells.map { row in
      let text = row.joined()
      return String(text.reversed().drop { $0 == " " }.reversed())
    }
  }

  mutating func take(_ bytes: [UInt8]) {
    var rest = String(decoding: bytes, as: UTF8.self)[...]
    while let next = rest.popFirst() {
      if next != "\u{1B}" {
        put(next)
        continue
      }
      let sequence = rest.prefix { !$0.isLetter }
      let final = rest.dropFirst(sequence.count).first
      rest = rest.dropFirst(sequence.count + 1)
      if final == "H" {
        let numbers = sequence.dropFirst().split(separator: ";").compactMap { Int($0) }
        (row, column) = (numbers[0] - 1, numbers[1] - 1)
      } else if final == "J" {
        cells = PlayedTerminal(size: size).cells
      }
    }
  }

  private mutating func put(_ character: Character) {
    let columns = StyledLine(String(character)).columns
    cells[row][column] = String(character)
    if columns == 2, column + 1 < size.columns { cells[row][column + 1] = "" }
    column = min(size.columns - 1, column + columns)
  }
}

private struct Seeded: RandomNumberGenerator {
  var state: UInt64
  mutating func next() -> UInt64 {
    // SplitMix64 (Steele, Lea, Flood, OOPSLA 2014).
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }
}
