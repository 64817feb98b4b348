import CommentModel
import CommentText

/// Words that are read as others for what they are written like.
extension UnitReader {
  /// Looks for a word as which an unknown one can be read: without `'s`, without dots, with fewer letters.
  @inline(never)
  func lookUpVariant(_ token: Token, _ text: Span<UInt8>, _ unit: inout Unit) {
    if let owner = token.key.withoutPossessive {
      let reading = lexicons.reading(of: owner)
      unit.read(as: reading.word, lexicons)
      unit.disguises = reading.disguises
    } else if token.shape.contains(.dotted) {
      lookUpDotted(token, text, &unit)
    } else {
      lookUpDrawnOut(token, text, &unit)
      if unit.word == WordTable.unknown, token.range.count > WordKey.longestWord {
        readLongWord(token, text, &unit)
      }
    }
  }

  func lookUpDrawnOut(_ token: Token, _ text: Span<UInt8>, _ unit: inout Unit) {
    let word = token.kind == .hashtag ? token.range.dropFirst() : token.range
    guard let shortened = lexicons.words.id(ofElongated: word, in: text) else { return }
    unit.read(as: shortened, lexicons)
    unit.disguises = DisguiseSet(.repetition)
  }

  private func lookUpDotted(_ token: Token, _ text: Span<UInt8>, _ unit: inout Unit) {
    var key = WordKeyBuilder()
    for offset in token.range where text[offset] != UInt8(ascii: ".") {
      key.append(text[offset].asciiLowercased)
    }
    let joined = lexicons.words.id(of: key.key)
    guard lexicons.words.traits(of: joined).contains(.worthHiding) else { return }
    unit.read(as: joined, lexicons)
    unit.disguises = DisguiseSet(.spacing)
  }
}
