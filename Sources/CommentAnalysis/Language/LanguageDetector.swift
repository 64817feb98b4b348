/// Guesses the language of a text by its script and, where that is Latin, by its function words.
///
/// It leans towards English, since English alone has lexicons: a short text without function words of another language
/// is taken for English. It knows the languages of `FunctionWords` and those that have a script of their own.
/// `docs/perspective.md` says how often it is right. O(n) in the first 4 KiB of a text.
public struct LanguageDetector {
  /// What is given where a text has no letters: `und`, as BCP 47 has it.
  public static let undetermined = "und"
  /// How much of a text is looked at, in bytes.
  private static let longestSample = 4096
  /// How many function words another language needs at least.
  private static let fewestWords = 2.0
  /// How many times as many as English it needs.
  private static let lead = 1.5

  private var scripts = [Int](repeating: 0, count: Script.allCases.count)
  private var special = SpecialLetters()
  private var counts = [Double](repeating: 0, count: FunctionWords.names.count)
  private var word: [UInt8] = []

  /// The language of a text, as a BCP 47 tag.
  public static func language(of text: Span<UInt8>) -> String {
    var detector = LanguageDetector()
    detector.read(text)
    return detector.language
  }

  private mutating func read(_ text: Span<UInt8>) {
    var index = 0
    let end = min(text.count, LanguageDetector.longestSample)
    while index < end {
      let byte = text[index]
      if byte < 0x80 {
        let lower = byte | 0x20
        if (0x61...0x7A).contains(lower) {
          word.append(lower)
          scripts[Script.latin.rawValue] += 1
        } else if byte == UInt8(ascii: "'"), !word.isEmpty {
          word.append(byte)
        } else {
          endWord()
        }
        index += 1
        continue
      }
      let length = byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
      guard index + length <= text.count else { break }
      var scalar = UInt32(byte) & (0x7F >> UInt32(length))
      for place in index + 1..<index + length { scalar = scalar << 6 | UInt32(text[place] & 0x3F) }
      read(scalar)
      index += length
    }
    endWord()
  }

  private mutating func read(_ scalar: UInt32) {
    if scalar == 0x2019, !word.isEmpty { return word.append(UInt8(ascii: "'")) }
    guard let script = Script(scalar) else { return endWord() }
    scripts[script.rawValue] += 1
    special.note(scalar)
    guard script == .latin, let small = Unicode.Scalar(scalar)?.properties.lowercaseMapping else {
      return endWord()
    }
    word.append(contentsOf: small.utf8)
  }

  private mutating func endWord() {
    if word.isEmpty { return }
    if let languages = FunctionWords.languages[String(decoding: word, as: UTF8.self)] {
      // A word that many languages have says less.
      let weight = 1 / Double(languages.nonzeroBitCount)
      for place in counts.indices where languages & 1 << UInt32(place) != 0 { counts[place] += weight }
    }
    word.removeAll(keepingCapacity: true)
  }

  private var language: String {
    guard let most = Script.allCases.max(by: { scripts[$0.rawValue] < scripts[$1.rawValue] }),
      scripts[most.rawValue] > 0
    else { return LanguageDetector.undetermined }
    switch most {
    case .latin: return latinLanguage
    case .cyrillic: return special.isUkrainian ? "uk" : "ru"
    case .arabic: return special.isPersian ? "fa" : "ar"
    // Japanese has Chinese letters too.
    case .han: return scripts[Script.kana.rawValue] > 0 ? "ja" : "zh"
    default: return most.language
    }
  }

  private var latinLanguage: String {
    let best = counts.indices.dropFirst().max { counts[$0] < counts[$1] } ?? 0
    let isOther =
      counts[best] >= LanguageDetector.fewestWords && counts[best] > counts[0] * LanguageDetector.lead
    return FunctionWords.names[isOther ? best : 0]
  }
}

/// Letters that tell languages of one script apart.
private struct SpecialLetters {
  private(set) var isUkrainian = false
  private(set) var isPersian = false

  mutating func note(_ scalar: UInt32) {
    switch scalar {
    // і, ї, є, ґ
    case 0x0456, 0x0457, 0x0454, 0x0491: isUkrainian = true
    // پ, چ, ژ, گ
    case 0x067E, 0x0686, 0x0698, 0x06AF: isPersian = true
    default: break
    }
  }
}
