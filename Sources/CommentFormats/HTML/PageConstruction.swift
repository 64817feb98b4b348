#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Puts an `HTMLPage` together, element by element.
@safe struct PageConstruction {
  private var page = HTMLPage()
  private var open: [Int32] = []
  /// Tags by where libxml2 keeps their names, which it does once for each name of a page: a direct-mapped cache.
  private var recent = [(place: Int, tag: PageTag)](repeating: (0, .text), count: 256)
  private var tags: [String: PageTag]

  init() {
    tags = Dictionary(
      uniqueKeysWithValues: PageTag.known.enumerated().map { ($1, PageTag(rawValue: UInt16($0))) })
  }

  /// Makes room for what a page of so many bytes usually has.
  mutating func reserve(for bytes: Int) {
    page.bytes.reserveCapacity(bytes / 2)
    page.nodes.reserveCapacity(bytes / 24)
  }

  /// An element begins. Strings end in NUL, attributes in a null pointer.
  ///
  /// - Parameter isFlattened: Whether what follows is not its content, because it stands too deep.
  mutating func start(
    _ name: UnsafePointer<UInt8>, _ values: UnsafeMutablePointer<UnsafePointer<UInt8>?>?, isFlattened: Bool
  ) {
    let first = page.attributes.count
    if var value = unsafe values {
      while let key = unsafe value.pointee {
        if let name = unsafe PageAttribute.find(PageConstruction.string(key).span) {
          let from = page.bytes.count
          if let text = unsafe value[1] {
            unsafe page.bytes.append(contentsOf: PageConstruction.string(text))
          }
          page.attributes.append(
            HTMLPage.Attribute(name: name, start: UInt32(from), count: UInt32(page.bytes.count - from)))
        }
        unsafe value += 2
      }
    }
    let node = Int32(page.nodes.count)
    page.nodes.append(
      HTMLPage.Node(
        tag: unsafe tag(name), attributeCount: UInt16(clamping: page.attributes.count - first),
        parent: open.last ?? -1, end: node + 1, start: UInt32(first)))
    if isFlattened { page.flattened += 1 } else { open.append(node) }
  }

  /// The element that was opened last ends.
  mutating func end() {
    guard let node = open.popLast() else { return }
    page.nodes[Int(node)].end = Int32(page.nodes.count)
  }

  /// Some text; pieces that follow each other are one.
  mutating func text(_ text: UnsafeBufferPointer<UInt8>) {
    let from = page.bytes.count
    unsafe page.bytes.append(contentsOf: text)
    let parent = open.last ?? -1
    if let last = page.nodes.last, last.tag == .text, last.parent == parent,
      Int(last.start) + Int(last.count) == from
    {
      page.nodes[page.nodes.count - 1].count += UInt32(text.count)
    } else {
      page.nodes.append(
        HTMLPage.Node(
          tag: .text, parent: parent, end: Int32(page.nodes.count) + 1, start: UInt32(from),
          count: UInt32(text.count)))
    }
  }

  /// The page, with what is still open closed.
  mutating func finish() -> HTMLPage {
    while !open.isEmpty { end() }
    return page
  }

  private mutating func tag(_ name: UnsafePointer<UInt8>) -> PageTag {
    let place = Int(bitPattern: name)
    let slot = (place >> 3 ^ place >> 11) & 255
    if recent[slot].place == place { return recent[slot].tag }
    let word = unsafe String(decoding: PageConstruction.string(name), as: UTF8.self)
    var tag = tags[word]
    if tag == nil {
      // Names beyond 65,535 different ones are all taken for the last.
      if page.names.count < Int(UInt16.max) { page.names.append(word) }
      tag = PageTag(rawValue: UInt16(page.names.count - 1))
      tags[word] = tag
    }
    recent[slot] = (place, tag ?? .text)
    return tag ?? .text
  }

  private static func string(_ text: UnsafePointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
    let length = unsafe strlen(UnsafeRawPointer(text).assumingMemoryBound(to: CChar.self))
    return unsafe UnsafeBufferPointer(start: text, count: length)
  }
}
