/// Scripts that say something about the language of a text.
enum Script: Int, CaseIterable {
  case latin, cyrillic, greek, hebrew, arabic, devanagari, bengali, tamil, telugu, thai, georgian, armenian,
    hangul,
    kana, han

  /// The script of a letter, by the blocks of Unicode; `nil` where it is no letter, or one of another script.
  init?(_ scalar: UInt32) {
    switch scalar {
    case 0x41...0x5A, 0x61...0x7A, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x24F, 0x1E00...0x1EFF: self = .latin
    case 0x370...0x3FF: self = .greek
    case 0x400...0x52F: self = .cyrillic
    case 0x531...0x58F: self = .armenian
    case 0x5D0...0x5EA: self = .hebrew
    case 0x620...0x64A, 0x66E...0x6D3, 0x750...0x77F: self = .arabic
    case 0x904...0x939, 0x958...0x961, 0x93E...0x94D: self = .devanagari
    case 0x980...0x9FF: self = .bengali
    case 0xB80...0xBFF: self = .tamil
    case 0xC00...0xC7F: self = .telugu
    case 0xE01...0xE3A, 0xE40...0xE4E: self = .thai
    case 0x10A0...0x10FF: self = .georgian
    case 0x1100...0x11FF, 0xAC00...0xD7A3: self = .hangul
    case 0x3041...0x30FF: self = .kana
    case 0x3400...0x9FFF, 0x20000...0x2FFFF: self = .han
    default: return nil
    }
  }

  /// The language that is written in it most, as ISO 639-1 has it.
  var language: String {
    switch self {
    case .latin: "en"
    case .cyrillic: "ru"
    case .greek: "el"
    case .hebrew: "he"
    case .arabic: "ar"
    case .devanagari: "hi"
    case .bengali: "bn"
    case .tamil: "ta"
    case .telugu: "te"
    case .thai: "th"
    case .georgian: "ka"
    case .armenian: "hy"
    case .hangul: "ko"
    case .kana: "ja"
    case .han: "zh"
    }
  }
}
