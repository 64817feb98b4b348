import CommentModel

/// The elements of HTML that comments are written with, and a few of those around them.
enum HTMLElement: String, CaseIterable {
  case p, h1, h2, h3, h4, h5, h6, hr
  case br
  case address, article, caption, center, dd, dl, dt, fieldset, figcaption, figure, footer, form, header,
    legend
  case main, nav, section, summary, table, tbody, tfoot, thead, tr, optgroup, option
  case td, th
  case aside, blockquote, details, div, ol, pre, ul, menu
  case li
  case a, code, kbd, samp, tt, q, span, spoiler, img
  case telegramSpoiler = "tg-spoiler"
  case script, style, template, noscript, title, head, textarea, select, iframe, object, svg, math, audio,
    video
  case canvas, noembed, noframes
  case abbr, acronym, b, bdi, bdo, big, body, button, cite, colgroup, col, del, dfn, em, font, html, i, input,
    ins, label
  case link, mark, meta, picture, ruby, rb, rp, rt, s, small, source, strike, strong, sub, sup, time, u,
    `var`, wbr

  /// What an element does to the text.
  enum Role {
    /// Stands apart by a blank line.
    case paragraph
    /// Stands on lines of its own.
    case lines
    case lineBreak
    /// A cell in a row.
    case cell
    /// Stands on lines of its own, must be closed by its own tag, and may be marked.
    case container(Container)
    case item
    case link
    case code
    case inlineQuote
    /// May be marked by its class.
    case span
    case inlineSpoiler
    case image
    /// Is not shown.
    case dropped
    /// Changes nothing but the looks.
    case plain
  }

  /// The elements that hold others, as far as it matters which of them an end tag closes.
  enum Container: Int, CaseIterable {
    case aside, blockquote, details, division, numberedList, preformatted, bulletList
  }

  var role: Role {
    switch self {
    case .p, .h1, .h2, .h3, .h4, .h5, .h6, .hr: .paragraph
    case .br: .lineBreak
    case .address, .article, .caption, .center, .dd, .dl, .dt, .fieldset, .figcaption, .figure, .footer,
      .form,
      .header, .legend, .main, .nav, .section, .summary, .table, .tbody, .tfoot, .thead, .tr, .optgroup,
      .option:
      .lines
    case .td, .th: .cell
    case .aside: .container(.aside)
    case .blockquote: .container(.blockquote)
    case .details: .container(.details)
    case .div: .container(.division)
    case .ol: .container(.numberedList)
    case .pre: .container(.preformatted)
    case .ul, .menu: .container(.bulletList)
    case .li: .item
    case .a: .link
    case .code, .kbd, .samp, .tt: .code
    case .q: .inlineQuote
    case .span: .span
    case .spoiler, .telegramSpoiler: .inlineSpoiler
    case .img: .image
    case .script, .style, .template, .noscript, .title, .head, .textarea, .select, .iframe, .object, .svg,
      .math,
      .audio, .video, .canvas, .noembed, .noframes:
      .dropped
    default: .plain
    }
  }

  /// The element of the name in `range`, in either case.
  static func named(_ range: Range<Int>, in source: Span<UInt8>) -> HTMLElement? {
    ShortName.lowercasedKey(range, in: source).flatMap { byName[$0] }
  }

  private static let byName = ShortNameTable(allCases.map { (ShortName.key($0.rawValue.utf8), $0) })
}

extension HTMLElement.Container {
  /// How many line breaks set it apart.
  var breaks: Int {
    switch self {
    case .aside, .blockquote, .preformatted: 2
    case .details, .division, .numberedList, .bulletList: 1
    }
  }

  /// As what its content is marked, unless its class says otherwise.
  var mark: TextMarkKind? {
    switch self {
    case .blockquote: .quote
    case .details: .spoiler
    case .preformatted: .code
    case .aside, .division, .numberedList, .bulletList: nil
    }
  }
}
