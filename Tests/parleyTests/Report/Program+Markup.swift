import Testing

extension Program {
  /// Expects a page whose elements are all closed, in order, with ids that are there once and labels that are there, and
  /// pictures that an XML parser takes.
  static func expectMarkup(_ page: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let script = #"""
      import re, sys, xml.etree.ElementTree as tree
      from html.parser import HTMLParser

      VOID = {"meta"}
      ALLOWED = set("""html head meta title style body header main footer nav section article figure figcaption h1 h2 h3 p ul li
        a dl div dt dd table caption thead tbody tr th td small mark blockquote
        svg desc defs pattern rect path circle line text""".split())

      class Page(HTMLParser):
          open, ids, labels = [], [], []

          def handle_starttag(self, tag, attributes):
              assert tag in ALLOWED, f"<{tag}>"
              for name, value in attributes:
                  assert not name.startswith("on"), name
                  if name == "href": assert re.fullmatch("#section-[0-9]+", value), value
                  if name == "style": assert re.fullmatch("--share:[-0-9.e]+", value), value
                  if name == "id": self.ids.append(value)
                  if name == "aria-labelledby": self.labels += value.split()
              if tag not in VOID: self.open.append(tag)

          def handle_startendtag(self, tag, attributes):
              self.handle_starttag(tag, attributes)
              self.open.pop()

          def handle_endtag(self, tag):
              assert self.open and self.open[-1] == tag, f"</{tag}> in {self.open}"
              self.open.pop()

      text = sys.stdin.read()
      page = Page()
      page.feed(text)
      page.close()
      assert not page.open, page.open
      assert len(page.ids) == len(set(page.ids)), "an id is there twice"
      assert set(page.labels) <= set(page.ids), set(page.labels) - set(page.ids)
      for picture in re.findall("<svg.*?</svg>", text, re.S): tree.fromstring(picture)
      """#
    let outcome = try python(script, input: page)
    #expect(outcome.status == 0, "\(outcome.messages)", sourceLocation: sourceLocation)
  }

  /// Expects a text that an XML parser takes.
  static func expectXML(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let script = "import sys, xml.etree.ElementTree as tree; tree.fromstring(sys.stdin.read())"
    let outcome = try python(script, input: text)
    #expect(outcome.status == 0, "\(outcome.messages)", sourceLocation: sourceLocation)
  }
}
