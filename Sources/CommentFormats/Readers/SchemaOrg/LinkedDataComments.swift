import CommentModel

/// The comments of JSON-LD documents (schema.org): an object, an array or an `@graph`, nested to any depth.
///
/// Names and titles are plain text by the vocabulary; sites escape them like HTML, so that they are decoded once.
struct LinkedDataComments {
  private(set) var drafts: [CommentDraft] = []
  private var title: String?
  private var link: String?
  private var claimed: Int?
  private var ids: Set<[UInt8]> = []

  /// The keys under which comments stand.
  private static let nested = [
    "@graph", "comment", "comments", "suggestedAnswer", "acceptedAnswer", "mainEntity", "hasPart",
    "itemListElement", "item",
  ]
  private static let commentTypes: Set<String> = ["Comment", "UserComments", "Answer", "CorrectionComment"]

  /// Takes what the scripts of a page hold.
  mutating func take(scriptsOf page: HTMLPage) {
    var parser = JSONDocumentParser()
    for node in page.nodes.indices where page.nodes[node].tag == .script {
      guard page.value(.type, of: node)?.lowercased() == "application/ld+json", node + 1 < page.nodes.count,
        page.nodes[node + 1].parent == Int32(node)
      else { continue }
      let text = LinkedDataComments.withoutWrapping(page.bytes[page.text(node + 1)])
      var found = self
      _ = parser.withRoot(of: 0..<text.count, in: text) { found.take($0) }
      self = found
    }
  }

  /// A script without the marks that keep it from parsers of XHTML: `//<![CDATA[` … `//]]>`.
  private static func withoutWrapping(_ script: ArraySlice<UInt8>) -> [UInt8] {
    var script = script.trimmed
    for mark in ["//<![CDATA[", "/*<![CDATA[*/", "/* <![CDATA[ */", "<![CDATA["]
    where script.starts(with: mark.utf8) {
      script = script.dropFirst(mark.utf8.count)
      break
    }
    for mark in ["//]]>", "/*]]>*/", "/* ]]> */", "]]>"]
    where script.suffix(mark.utf8.count).elementsEqual(mark.utf8) {
      script = script.dropLast(mark.utf8.count)
      break
    }
    return Array(script)
  }

  /// Takes what a document holds. No recursion; children come behind their parents.
  mutating func take(_ root: JSONElement) {
    var open: [(element: JSONElement, parent: [UInt8])] = [(root, [])]
    while let (element, parent) = open.popLast() {
      if element.isArray {
        for member in element.members.reversed() { open.append((member, parent)) }
        continue
      }
      guard element.isObject else { continue }
      var above = parent
      let types = LinkedDataComments.types(of: element)
      if !types.isDisjoint(with: LinkedDataComments.commentTypes) {
        above = append(element, parent)
      } else {
        takeArticle(element)
      }
      for key in LinkedDataComments.nested.reversed() {
        if let child = element[key] { open.append((child, above)) }
      }
    }
  }

  /// Says of a thread what was said of the article.
  func describe(_ heading: inout ThreadHeading) {
    heading.title = heading.title ?? title
    heading.link = heading.link ?? link
    heading.completeness.claimed = heading.completeness.claimed ?? claimed
  }

  private mutating func append(_ element: JSONElement, _ parent: [UInt8]) -> [UInt8] {
    var draft = CommentDraft()
    let named = element["@id"]?.identifier ?? element["identifier"]?.identifier ?? element["url"]?.identifier
    draft.id = Array((named ?? "#\(drafts.count + 1)").utf8)
    draft.parentID = parent
    if let item = element["parentItem"] {
      let types = LinkedDataComments.types(of: item)
      let id = Array((item.identifier ?? item["@id"]?.identifier ?? item["url"]?.identifier ?? "").utf8)
      // The article may be the parent item of comments at the top level.
      if !id.isEmpty, ids.contains(id) || !types.isDisjoint(with: LinkedDataComments.commentTypes) {
        draft.parentID = id
      }
    }
    let author = element["author"] ?? element["creator"]
    let person = author?.members.first ?? author
    draft.author = EscapedText.decoded((person?.string ?? person?["name"]?.string ?? "").utf8Span.span)
    let time = element["dateCreated"] ?? element["datePublished"] ?? element["commentTime"]
    draft.time = time?.string.flatMap { Timestamp(iso8601: $0) }
    let text = element["text"]?.string ?? element["commentText"]?.string ?? element["articleBody"]?.string
    draft.setText(text, LinkedDataComments.markup(of: text ?? ""))
    ids.insert(draft.id)
    drafts.append(draft)
    return draft.id
  }

  private mutating func takeArticle(_ element: JSONElement) {
    if let count = element["commentCount"]?.integer ?? element["answerCount"]?.integer,
      (0...1_000_000_000) ~= count
    {
      claimed = claimed ?? Int(count)
      if let name = element["headline"]?.string ?? element["name"]?.string {
        title = String(decoding: EscapedText.decoded(name.utf8Span.span), as: UTF8.self)
      }
      link = element["url"]?.string ?? link
    }
  }

  private static func types(of element: JSONElement) -> Set<String> {
    guard let type = element["@type"] else { return [] }
    let names = type.string.map { [$0] } ?? type.members.compactMap(\.string)
    return Set(names.map { String($0.split(whereSeparator: { $0 == "/" || $0 == ":" }).last ?? "") })
  }

  /// Plain text by the vocabulary; sites put HTML there all the same.
  private static func markup(of text: String) -> Markup {
    let signs = ["<p", "<br", "<a ", "</", "&#", "&amp;", "&quot;", "&lt;", "&gt;", "&nbsp;"]
    return signs.contains { text.contains($0) } ? .html : .plain
  }
}
