/// The name of an element of a page, by its place in `HTMLPage.names`.
struct PageTag: Hashable, RawRepresentable {
  let rawValue: UInt16

  init(rawValue: UInt16) { self.rawValue = rawValue }

  /// Text between elements.
  static let text = PageTag(rawValue: 0)

  /// The names that the readers ask for; all others follow as they come.
  static let known: [String] = [
    "#text", "html", "head", "body", "title", "meta", "link", "script", "style", "noscript", "template", "a",
    "b",
    "button", "cite", "div", "form", "h1", "h2", "h3", "h4", "h5", "h6", "img", "input", "label", "li", "ol",
    "p",
    "span", "strong", "textarea", "time", "ul", "article", "section", "svg", "select", "iframe", "br", "hr",
    "wbr", "dl", "dt", "dd",
  ]

  /// The tag of a name in `known`.
  init(_ name: String) {
    rawValue = UInt16(PageTag.known.firstIndex(of: name) ?? Int(UInt16.max))
  }

  static let html = PageTag("html")
  static let body = PageTag("body")
  static let title = PageTag("title")
  static let meta = PageTag("meta")
  static let link = PageTag("link")
  static let script = PageTag("script")
  static let anchor = PageTag("a")
  static let time = PageTag("time")
  static let listItem = PageTag("li")
  static let orderedList = PageTag("ol")
  static let list = PageTag("ul")
  static let input = PageTag("input")
  static let image = PageTag("img")
  static let lineBreak = PageTag("br")

  static let paragraph = PageTag("p")
  static let definitionList = PageTag("dl")
  static let term = PageTag("dt")
  static let definition = PageTag("dd")

  /// `h1` to `h6`.
  static let headings: Set<PageTag> = Set(["h1", "h2", "h3", "h4", "h5", "h6"].map(PageTag.init))
  /// Elements that names stand in.
  static let emphasized: Set<PageTag> = Set(["b", "cite", "strong"].map(PageTag.init))
  /// What a page does not show as text.
  static let hidden: Set<PageTag> = Set(
    [
      "script", "style", "noscript", "template", "svg", "head", "form", "button", "input", "textarea",
      "select", "iframe",
    ]
    .map(PageTag.init))
  /// Elements without content, which have no end tag.
  static let void: Set<PageTag> = Set(["br", "hr", "img", "input", "link", "meta", "wbr"].map(PageTag.init))
}
