import CLibXML2

/// Takes libxml2's callbacks and keeps them as a list of events, which is emptied piece by piece.
@safe final class XMLEventSink {
  private(set) var events: [XMLEvent] = []
  /// The text and the attributes of the events.
  private(set) var bytes: [UInt8] = []
  /// The lines of errors, from 1.
  private(set) var errorLines: [Int] = []
  /// Line feeds before the place where the parser began.
  var linesBefore = 0
  /// How far the parser had come at its last error.
  private(set) var lastErrorOffset = 0
  /// The parser that is at work.
  var parser: xmlParserCtxtPtr?
  private let names: [[UInt8]]

  /// - Parameter names: The local names that the reader knows.
  init(names: [String]) {
    self.names = names.map { Array($0.utf8) }
  }

  /// Forgets what has been worked through.
  func removeAll() {
    events.removeAll(keepingCapacity: true)
    bytes.removeAll(keepingCapacity: true)
    errorLines.removeAll(keepingCapacity: true)
  }

  /// The line that the parser is in.
  private var line: Int { linesBefore + (unsafe parser.map { unsafe Int(clibxml2_xml_line($0)) } ?? 1) }

  /// Says that a new parser goes on.
  func restart() {
    events.append(XMLEvent(kind: .restart, name: -1, range: 0..<0, line: line))
  }

  /// The value of an attribute, by its local name. Attributes are kept as name, 0, value, 0.
  func attribute(_ name: String, of event: XMLEvent) -> [UInt8]? {
    var parts = bytes[event.range].split(separator: 0, omittingEmptySubsequences: false)[...]
    while parts.count >= 2 {
      let key = parts.removeFirst()
      let value = parts.removeFirst()
      if key.elementsEqual(name.utf8) { return Array(value) }
    }
    return nil
  }

  fileprivate func place(_ name: UnsafePointer<UInt8>) -> Int {
    let length = unsafe strlen(UnsafeRawPointer(name).assumingMemoryBound(to: CChar.self))
    return names.firstIndex { unsafe $0.count == length && memcmp($0, name, length) == 0 } ?? -1
  }

  fileprivate func start(
    _ name: UnsafePointer<UInt8>, _ count: Int, _ attributes: UnsafeMutablePointer<UnsafePointer<UInt8>?>?
  ) {
    let from = bytes.count
    if let attributes = unsafe attributes {
      // Each is five pointers: local name, prefix, namespace, and the value's beginning and end.
      for number in 0..<count {
        guard let key = unsafe attributes[number * 5], let value = unsafe attributes[number * 5 + 3],
          let end = unsafe attributes[number * 5 + 4]
        else { continue }
        let length = unsafe strlen(UnsafeRawPointer(key).assumingMemoryBound(to: CChar.self))
        unsafe bytes.append(contentsOf: UnsafeBufferPointer(start: key, count: length))
        bytes.append(0)
        unsafe bytes.append(contentsOf: UnsafeBufferPointer(start: value, count: end - value))
        bytes.append(0)
      }
    }
    unsafe events.append(XMLEvent(kind: .start, name: place(name), range: from..<bytes.count, line: line))
  }

  fileprivate func end(_ name: UnsafePointer<UInt8>) {
    unsafe events.append(XMLEvent(kind: .end, name: place(name), range: 0..<0, line: line))
  }

  fileprivate func text(_ start: UnsafePointer<UInt8>, _ count: Int) {
    let from = bytes.count
    unsafe bytes.append(contentsOf: UnsafeBufferPointer(start: start, count: count))
    if let last = events.last, last.kind == .text, last.range.upperBound == from {
      events[events.count - 1].range = last.range.lowerBound..<bytes.count
    } else {
      events.append(XMLEvent(kind: .text, name: -1, range: from..<bytes.count, line: line))
    }
  }

  /// An entity that nobody declared, such as HTML's `&nbsp;`, is kept as it was written.
  fileprivate func reference(_ name: UnsafePointer<UInt8>) {
    guard let parser = unsafe parser, unsafe clibxml2_xml_is_in_content(parser) else { return }
    unsafe text("&", 1)
    unsafe text(name, strlen(UnsafeRawPointer(name).assumingMemoryBound(to: CChar.self)))
    unsafe text(";", 1)
  }

  fileprivate func error(_ error: xmlError) {
    guard let parser = unsafe parser else { return }
    unsafe lastErrorOffset = clibxml2_xml_offset(parser)
    // Prefixes that are not bound are common in old exports and harm nothing.
    guard unsafe error.domain != Int32(XML_FROM_NAMESPACE.rawValue), unsafe error.level != XML_ERR_WARNING
    else {
      return
    }
    let line = line
    if errorLines.last != line { errorLines.append(line) }
  }

  fileprivate func forgive() {
    if let parser = unsafe parser { unsafe clibxml2_xml_forgive(parser) }
  }
}

extension XMLEventSink {
  /// A new parser that reports to this sink. Whoever asks for it frees it.
  func makeParser() -> xmlParserCtxtPtr? {
    unsafe parser = clibxml2_xml_create(
      Unmanaged.passUnretained(self).toOpaque(),
      { user, name, _, _, _, _, count, _, attributes in
        guard let sink = unsafe XMLEventSink.of(user), let name = unsafe name else { return }
        sink.forgive()
        unsafe sink.start(name, Int(count), attributes)
      },
      { user, name, _, _ in
        guard let sink = unsafe XMLEventSink.of(user), let name = unsafe name else { return }
        sink.forgive()
        unsafe sink.end(name)
      },
      { user, start, count in
        guard let sink = unsafe XMLEventSink.of(user), let start = unsafe start else { return }
        sink.forgive()
        unsafe sink.text(start, Int(count))
      },
      { user, name in
        guard let sink = unsafe XMLEventSink.of(user), let name = unsafe name else { return nil }
        unsafe sink.reference(name)
        return nil
      },
      { user, error in
        guard let sink = unsafe XMLEventSink.of(user), let error = unsafe error else { return }
        unsafe sink.error(error.pointee)
      })
    return unsafe parser
  }

  private static func of(_ user: UnsafeMutableRawPointer?) -> XMLEventSink? {
    guard let user = unsafe user else { return nil }
    return unsafe Unmanaged<XMLEventSink>.fromOpaque(user).takeUnretainedValue()
  }
}
