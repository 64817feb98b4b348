/// What a label says about how text was written as bytes.
enum Charset: Hashable, Sendable {
  /// UTF-8, ASCII, or nothing said: the bytes tell.
  case utf8
  /// A charset that iconv converts, by its name there. Windows-1252 also stands for ISO-8859-1 and other
  /// labels for their supersets, as browsers read them (WHATWG Encoding Standard, section 4.2).
  case converted(String)
  /// UTF-7, which hides markup and addresses from whoever screens the text, or a label that nobody knows.
  case refused

  /// Whether the bytes below 0x80 are ASCII.
  var keepsASCII: Bool {
    guard case .converted(let name) = self else { return true }
    return !name.hasPrefix("ISO-2022") && !name.hasPrefix("UTF-16")
  }

  /// - Parameter label: as it stands in a message; upper and lower case, `-` and `_` don't matter.
  init(label: [UInt8]) {
    let letters = label.lazy.filter { $0.isASCIILetter || $0.isASCIIDigit }.map(\.asciiLowercased)
    let word = String(decoding: letters.prefix(40), as: UTF8.self)
    self = Charset.named[word] ?? Charset.numbered(word) ?? .refused
  }

  private static func numbered(_ word: String) -> Charset? {
    for (prefix, name, parts) in families where word.hasPrefix(prefix) {
      // `iso_8859-7:1987`: a year may follow.
      let digits = word.dropFirst(prefix.count).prefix(2)
      for count in [2, 1] {
        guard let part = Int(digits.prefix(count)), parts.contains(part) else { continue }
        return .converted("\(name)\(part)")
      }
    }
    return nil
  }

  private static let families: [(prefix: String, name: String, parts: ClosedRange<Int>)] = [
    ("windows125", "CP125", 0...8), ("cp125", "CP125", 0...8), ("xcp125", "CP125", 0...8),
    ("iso8859", "ISO-8859-", 2...16), ("latin", "LATIN", 2...8),
  ]

  private static let named: [String: Charset] = {
    var named: [String: Charset] = ["utf16": .converted("UTF-16")]
    for (charset, words) in labels {
      for word in words.split(separator: " ") { named[String(word)] = charset }
    }
    return named
  }()

  private static let labels: [(Charset, String)] = [
    (.utf8, "utf8 unicode11utf8 usascii ascii ansix341968 iso646us 7bit 8bit unknown8bit xunknown unknown"),
    (.converted("CP1252"), "iso88591 iso885911987 latin1 l1 ansi windows1252 cp1252"),
    (.converted("CP1254"), "iso88599 iso885991989 latin5 windows1254"),
    (.converted("CP874"), "iso885911 tis620 windows874 cp874"),
    (.converted("KOI8-R"), "koi8r koi8 koi"),
    (.converted("KOI8-U"), "koi8u koi8ru"),
    (.converted("CP866"), "ibm866 cp866 dos866"),
    (.converted("CP437"), "ibm437 cp437"),
    (.converted("CP850"), "ibm850 cp850"),
    (.converted("CP852"), "ibm852 cp852"),
    (.converted("MACINTOSH"), "macintosh mac xmacroman macroman"),
    (.converted("ISO-2022-JP-3"), "iso2022jp iso2022jp1 iso2022jp3 iso2022jpms csiso2022jp cp50220 cp50221"),
    (.converted("ISO-2022-JP-2"), "iso2022jp2"),
    (.converted("ISO-2022-KR"), "iso2022kr csiso2022kr"),
    (.converted("ISO-2022-CN-EXT"), "iso2022cn iso2022cnext"),
    (.converted("CP932"), "shiftjis sjis xsjis mskanji cp932 windows31j"),
    (.converted("EUC-JP-MS"), "eucjp xeucjp"),
    (.converted("GB18030"), "gb2312 gb231280 gbk xgbk gb18030 cp936 ms936 euccn gb csgb2312"),
    (.converted("BIG5-HKSCS"), "big5 big5hkscs xxbig5 cnbig5 cp950 csbig5"),
    (.converted("EUC-TW"), "euctw"),
    (.converted("UHC"), "euckr ksc56011987 ksc56011989 ksc5601 cp949 uhc windows949 xwindows949"),
    (.converted("VISCII"), "viscii"),
    (.converted("UTF-16LE"), "utf16le"),
    (.converted("UTF-16BE"), "utf16be"),
  ]
}
