import CommentFormats
import TestSupport
import Testing

@testable import parley

/// Rows are put together from bytes; each cell has to be what the writers for few rows make of it.
@Suite struct ByteBufferTests {
  private func text(_ bytes: inout ByteBuffer, _ body: (inout ByteBuffer) -> Void) -> String {
    bytes.removeAll()
    bytes.append("x")
    body(&bytes)
    return String(decoding: bytes.room[1..<bytes.count], as: UTF8.self)
  }

  @Test func numbersAreAsElsewhere() {
    var random = SeededGenerator(seed: 5)
    var bytes = ByteBuffer()
    var numbers = [
      0, -0.0, 1, -1, 0.5, 0.00005, -0.00005, 0.00004, -0.00004, 0.99995, 9.99994, 9.99996, -9.9999, 123.4,
    ]
    for _ in 0..<20_000 { numbers.append(Double.random(in: -1.1...1.1, using: &random)) }
    for number in numbers { #expect(text(&bytes) { $0.append(decimal: number) } == decimalText(number)) }
    for number in 0...10_000 {
      let value = Double(number) / 10_000
      #expect(text(&bytes) { $0.append(decimal: value) } == decimalText(value))
    }
  }

  private static let pieces = [
    "=", "+", "-", "@", "\t", "\r", "\n", "\"", ",", "'", "\\", "a", "word ", "é", "漢字", "😀", "\u{0}",
    "\u{1F}",
    " ", "long words without anything ", ";",
  ]

  private func samples() -> [String] {
    var random = SeededGenerator(seed: 6)
    return (0..<5_000).map { _ in
      (0..<Int.random(in: 0...9, using: &random)).map { _ in
        ByteBufferTests.pieces.randomElement(using: &random) ?? ""
      }.joined()
    }
  }

  @Test(arguments: [true, false]) func cellsAreAsElsewhere(isGuarded: Bool) {
    var bytes = ByteBuffer()
    let formulas: CSVWriter.Guard = isGuarded ? .apostrophe : .raw
    for sample in samples() {
      var line = ""
      CSVWriter(formulas: formulas).write([.text("x"), .text(sample)], to: &line)
      let cell = text(&bytes) { $0.append(csv: sample.utf8Span.span, formulas: formulas) }
      #expect("x," + cell + "\r\n" == line)
    }
  }

  @Test func stringsAreAsElsewhere() {
    var bytes = ByteBuffer()
    for sample in samples() {
      var json = JSONText()
      json.string(sample)
      #expect(text(&bytes) { $0.append(json: sample.utf8Span.span) } == json.text)
    }
  }
}
