/// How many columns a terminal gives a character: 2 for East Asian wide ones and emoji, 0 for what only combines,
/// 1 for all others (UAX #11, without its ambiguous class).
public func columns(of character: Character) -> Int {
  guard let first = character.unicodeScalars.first else { return 0 }
  if first.isASCII { return 1 }
  if character.unicodeScalars.contains(where: \.properties.isEmojiPresentation) { return 2 }
  switch first.properties.generalCategory {
  case .nonspacingMark, .enclosingMark, .format: return 0
  default: break
  }
  switch first.value {
  case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF,
    0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F900...0x1F9FF,
    0x20000...0x3FFFD:
    return 2
  default: return 1
  }
}

/// The start of `text` that fits into `width` columns, cut behind a word where one ends in its second half and
/// ended by `…`; all of it where it fits. `text` has no line ends (`visible`).
public func excerpt(_ text: String, width: Int) -> String {
  var used = 0
  var end = text.startIndex
  var word = text.startIndex
  var wordColumn = 0
  for index in text.indices {
    let next = used + columns(of: text[index])
    if next > width { break }
    if used < width {
      end = index
      if text[index] == " " { (word, wordColumn) = (index, used) }
    }
    used = next
    if text.index(after: index) == text.endIndex { return text }
  }
  if text.isEmpty || width < 1 { return "" }
  return String(text[..<(wordColumn * 2 > width ? word : end)]) + "…"
}
