extension HTMLPage {
  /// The visible text of an element, blanks joined into single spaces, cut where it grows longer than `limit` bytes.
  func visibleText(_ node: Int, limit: Int = 400, skip: (Int) -> Bool = { _ in false }) -> String {
    var text: [UInt8] = []
    var place = node
    let end = Int(nodes[node].end)
    while place < end, text.count <= limit {
      let tag = nodes[place].tag
      if tag != .text, PageTag.hidden.contains(tag) || skip(place) {
        place = Int(nodes[place].end)
        continue
      }
      if tag == .lineBreak { text.append(0x20) }
      for byte in bytes[self.text(place)] {
        if !byte.isASCIIBlank {
          text.append(byte)
        } else if let last = text.last, last != 0x20 {
          text.append(0x20)
        }
      }
      place += 1
    }
    // U+00A0 at the ends is as blank as a space.
    return String(decoding: text.prefix(limit), as: UTF8.self).trimmingSpaces
  }

  /// The content of an element as HTML again, without scripts and the elements and texts of which `skip` says so.
  func innerHTML(_ node: Int, skip: (Int) -> Bool) -> [UInt8] {
    var html: [UInt8] = []
    /// The elements that are written and not closed yet: their names and ends.
    var open: [(tag: PageTag, end: Int)] = []
    var place = node + 1
    let end = Int(nodes[node].end)
    while place < end {
      while let last = open.last, last.end <= place { HTMLPage.close(open.removeLast().tag, names, &html) }
      let tag = nodes[place].tag
      if PageTag.hidden.contains(tag) || skip(place) {
        place = Int(nodes[place].end)
        continue
      }
      if tag == .text {
        HTMLPage.escape(bytes[text(place)], &html)
      } else {
        append(startOf: place, &html)
        if !PageTag.void.contains(tag) { open.append((tag, Int(nodes[place].end))) }
      }
      place += 1
    }
    for element in open.reversed() { HTMLPage.close(element.tag, names, &html) }
    return html
  }

  private func append(startOf node: Int, _ html: inout [UInt8]) {
    html.append(UInt8(ascii: "<"))
    html.append(contentsOf: names[Int(nodes[node].tag.rawValue)].utf8)
    for name in PageAttribute.inText {
      guard let value = range(name, of: node) else { continue }
      html.append(UInt8(ascii: " "))
      html.append(contentsOf: name.rawValue.utf8)
      html.append(contentsOf: "=\"".utf8)
      HTMLPage.escape(bytes[value], &html)
      html.append(UInt8(ascii: "\""))
    }
    html.append(UInt8(ascii: ">"))
  }

  private static func close(_ tag: PageTag, _ names: [String], _ html: inout [UInt8]) {
    html.append(contentsOf: "</".utf8)
    html.append(contentsOf: names[Int(tag.rawValue)].utf8)
    html.append(UInt8(ascii: ">"))
  }

  private static func escape(_ text: ArraySlice<UInt8>, _ html: inout [UInt8]) {
    for byte in text {
      switch byte {
      case UInt8(ascii: "&"): html.append(contentsOf: "&amp;".utf8)
      case UInt8(ascii: "<"): html.append(contentsOf: "&lt;".utf8)
      case UInt8(ascii: ">"): html.append(contentsOf: "&gt;".utf8)
      case UInt8(ascii: "\""): html.append(contentsOf: "&quot;".utf8)
      default: html.append(byte)
      }
    }
  }
}

extension String {
  /// Without blanks at either end.
  var trimmingSpaces: String {
    let scalars = unicodeScalars
    guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
      let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
    else { return "" }
    return String(scalars[first...last])
  }
}
