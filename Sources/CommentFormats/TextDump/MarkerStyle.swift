/// Which signs open the items of a page's lists.
///
/// `• ` and `N. ` as Resiliparse prints them. A page without such takes `* `, `- ` or `N) ` in their place, where
/// an item at the shallowest depth has it: there no line stands that people typed, as those of comments are deeper.
struct MarkerStyle {
  private static let bullet = Array("• ".utf8)
  private static let otherBullets = ["* ", "- ", "– ", "◦ ", "▪ ", "‣ ", "● ", "· ", "+ "].map {
    Array($0.utf8)
  }
  private static let numberEnds = [". ", ") "].map { Array($0.utf8) }

  private let bullet: [UInt8]
  private let numberEnd: [UInt8]

  init(_ lines: [DumpLines.Line], _ bytes: [UInt8]) {
    var bullets = [Int](repeating: 0, count: MarkerStyle.otherBullets.count)
    var ends = [Int](repeating: 0, count: MarkerStyle.numberEnds.count)
    var isUsual = false
    for line in lines where line.indent >= 2 && line.indent % 2 == 0 && !line.isBlank {
      let text = bytes[line.start..<line.end]
      if text.starts(with: MarkerStyle.bullet) { isUsual = true }
      guard line.indent == 2 else { continue }
      for (place, bullet) in MarkerStyle.otherBullets.enumerated() where text.starts(with: bullet) {
        bullets[place] += 1
      }
      for (place, end) in MarkerStyle.numberEnds.enumerated()
      where MarkerStyle.number(in: text, endedBy: end) != nil {
        ends[place] += 1
      }
    }
    let most = isUsual ? nil : bullets.indices.max { bullets[$0] < bullets[$1] }
    bullet = most.flatMap { bullets[$0] > 0 ? MarkerStyle.otherBullets[$0] : nil } ?? MarkerStyle.bullet
    numberEnd = MarkerStyle.numberEnds[ends[0] == 0 && ends[1] > 0 ? 1 : 0]
  }

  /// The marker with which a text begins, and the index behind it.
  func marker(in text: ArraySlice<UInt8>) -> (marker: DumpLines.Marker, end: Int)? {
    if text.starts(with: bullet) { return (.bullet, text.startIndex + bullet.count) }
    return MarkerStyle.number(in: text, endedBy: numberEnd).map { (.number($0.number), $0.end) }
  }

  /// A number of up to six digits with what ends it.
  private static func number(
    in text: ArraySlice<UInt8>, endedBy sign: [UInt8]
  ) -> (number: Int, end: Int)? {
    var number = 0
    var next = text.startIndex
    while next < text.endIndex, (0x30...0x39).contains(text[next]), next - text.startIndex < 6 {
      number = number * 10 + Int(text[next] - 0x30)
      next += 1
    }
    guard next > text.startIndex, text[next...].starts(with: sign) else { return nil }
    return (number, next + sign.count)
  }
}
