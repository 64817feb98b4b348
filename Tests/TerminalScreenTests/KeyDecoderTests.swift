import Testing

@testable import TerminalScreen

@Suite struct KeyDecoderTests {
  static let sequences: [(String, [Key])] = [
    ("aé漢", [.sign("a"), .sign("é"), .sign("漢")]),
    ("\r\n\t\u{7F}\u{8}", [.enter, .enter, .tab, .backspace, .backspace]),
    ("\u{1B}[A\u{1B}[B\u{1B}OC\u{1B}[D", [.up, .down, .right, .left]),
    ("\u{1B}[H\u{1B}[4~\u{1B}[1~\u{1B}OF", [.home, .end, .home, .end]),
    ("\u{1B}[5~\u{1B}[6~\u{1B}[3~", [.pageUp, .pageDown, .delete]), ("\u{1B}[1;5A", [.up]),
    ("\u{3}\u{1A}\u{15}", [.control("c"), .control("z"), .control("u")]), ("\u{1B}a", [.unknown]),
    ("\u{1B}[200~a\rr\u{1B}[A\u{1B}[201~b", [.paste("a\rr\u{1B}[A"), .sign("b")]),
    ("\u{1B}[<0;1;1M\u{1B}[99~x", [.unknown, .unknown, .sign("x")]),
    ("\u{1B}[I\u{0}\u{1B}OM", [.unknown, .unknown, .enter]),
  ]

  @Test(arguments: sequences) func sequencesAreKeys(text: String, keys: [Key]) {
    var decoder = KeyDecoder()
    let read = decoder.keys(Array(text.utf8))
    #expect(read == keys)
    #expect(!decoder.isWaiting)
  }

  @Test(arguments: sequences) func bytesMayComeOneByOne(text: String, keys: [Key]) {
    var decoder = KeyDecoder()
    let read = text.utf8.flatMap { decoder.keys([$0]) }
    #expect(read == keys)
  }

  @Test func anEscapeAloneIsOneAfterAWhile() {
    var decoder = KeyDecoder()
    let first = decoder.keys([0x1B])
    #expect(first.isEmpty)
    #expect(decoder.isWaiting)
    let flushed = decoder.flush()
    #expect(flushed == [.escape])
    let two = decoder.keys([0x1B, 0x1B])
    #expect(two == [.escape])
  }

  /// Any bytes at all: it neither stops nor keeps more than a few.
  @Test func noiseIsNoTrouble() {
    var decoder = KeyDecoder()
    for seed in 0..<20_000 {
      let bytes = (0..<5).map { UInt8(truncatingIfNeeded: (seed &* 7919 &+ $0 &* 104_729) >> ($0 % 5)) }
      _ = decoder.keys(bytes)
    }
    _ = decoder.keys(Array("\u{1B}[201~".utf8))
    _ = decoder.flush()
    let read = decoder.keys(Array("k".utf8))
    #expect(read.last == .sign("k"))
  }
}
