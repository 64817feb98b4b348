import CommentModel

/// The names in square brackets that forums know.
enum BBCodeTag: String, CaseIterable {
  case quote, blockquote
  case code, codebox, icode, php, pre, tt
  case noparse, plain, nobbc
  case spoiler, ispoiler, hide, sp
  case url, iurl, link, email, img, image
  case list, ul, ol
  case item = "*"
  case li
  case hr, br
  case b, i, u, s, strike, size, color, colour, font, face, center, left, right, justify, align, indent, sub,
    sup
  case highlight, bg, h, h1, h2, h3, table, tr, td, th, user, mention, media, video, youtube, attach,
    attachment

  /// What a tag does to the text.
  enum Role {
    /// Marks its content, which stands on lines of its own, up to the end if it is not closed.
    case block(TextMarkKind)
    /// Marks its content, where it is closed.
    case inline(TextMarkKind)
    /// Holds text without tags; on lines of its own, if it is a mark.
    case verbatim(TextMarkKind?)
    case list
    case item
    case rule
    case lineBreak
    case row
    /// Changes nothing but the looks.
    case plain
  }

  var role: Role {
    switch self {
    case .quote, .blockquote: .block(.quote)
    case .spoiler, .hide: .block(.spoiler)
    case .ispoiler, .sp: .inline(.spoiler)
    case .code, .codebox, .icode, .php, .pre, .tt: .verbatim(.code)
    case .noparse, .plain, .nobbc: .verbatim(nil)
    case .url, .iurl, .link, .email, .img, .image: .inline(.link)
    case .list, .ul, .ol: .list
    case .item, .li: .item
    case .hr: .rule
    case .br: .lineBreak
    case .tr, .table: .row
    default: .plain
    }
  }

  /// Whether it stands alone.
  var isSingle: Bool {
    switch self {
    case .item, .hr, .br: true
    default: false
    }
  }

  /// The place among all of them.
  var place: Int { BBCodeTag.places[self, default: 0] }

  /// The tag of the name in `range`, in either case.
  static func named(_ range: Range<Int>, in source: Span<UInt8>) -> BBCodeTag? {
    ShortName.lowercasedKey(range, in: source).flatMap { byName[$0] }
  }

  private static let byName = ShortNameTable(allCases.map { (ShortName.key($0.rawValue.utf8), $0) })

  private static let places = Dictionary(uniqueKeysWithValues: zip(allCases, allCases.indices))
}
