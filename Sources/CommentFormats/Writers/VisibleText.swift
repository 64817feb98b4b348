/// Makes text fit to be printed on a terminal in one line: controls that would move the cursor, change colours or
/// turn the writing direction become visible, line ends and runs of blanks become one space.
///
/// C0 controls and DEL become their pictures (U+2400 block); C1 controls, bidirectional controls (UAX #9) and
/// other format characters that hide text become `<U+202E>`. Zero-width joiners stay, as emoji need them.
public func visible(_ text: String) -> String {
  var result = ""
  var blank = false
  for scalar in text.unicodeScalars {
    // Properties are looked up in tables; nearly all text has none to look up.
    if scalar.isASCII ? scalar == " " || ("\t"..."\r").contains(scalar) : scalar.properties.isWhitespace {
      blank = true
      continue
    }
    if blank, !result.isEmpty { result += " " }
    blank = false
    appendVisible(scalar, to: &result)
  }
  return result
}

/// The same for text of several lines: blanks, tabs and line feeds stay as they are; what else some programs take for
/// a line end (U+0085, U+2028, U+2029) becomes visible, so that nobody can forge a line.
public func visibleLines(_ text: String) -> String {
  // Nearly all text is made of what stays as it is.
  if text.utf8.allSatisfy({ (0x20..<0x7F).contains($0) || $0 == 0x0A || $0 == 0x09 }) { return text }
  var result = ""
  for scalar in text.unicodeScalars {
    if scalar == "\n" || scalar == "\t" {
      result.unicodeScalars.append(scalar)
    } else {
      appendVisible(scalar, to: &result)
    }
  }
  return result
}

private func appendVisible(_ scalar: Unicode.Scalar, to result: inout String) {
  switch scalar.value {
  case 0x00..<0x20: result.unicodeScalars.append(Unicode.Scalar(0x2400 + scalar.value) ?? " ")
  case 0x7F: result.unicodeScalars.append("\u{2421}")
  case 0x80...0x9F, 0x061C, 0x200B, 0x200E, 0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF,
    0xE0001...0xE001F:
    let digits = String(scalar.value, radix: 16, uppercase: true)
    result += "<U+" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits + ">"
  default: result.unicodeScalars.append(scalar)
  }
}
