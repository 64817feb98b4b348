import CLibXML2
import CommentModel

/// Streams an XML document through libxml2's recovering push parser.
///
/// Whatever stands before the first `<` is passed over. Prefixes are not looked at: elements and attributes go by
/// their local names. Document type declarations declare nothing here, so that no entity is ever expanded. Where the
/// parser gives up, a new one goes on at the next element that begins a record.
@safe struct XMLStream: ~Copyable {
  private let sink: XMLEventSink
  private var parser: xmlParserCtxtPtr?
  /// The local names of the elements that begin a record, behind whose start reading can go on.
  private let records: [[UInt8]]
  /// Line feeds in all that was read.
  private var linesRead = 0
  /// Bytes that the parser at work was given, its own wrappers included.
  private var given = 0
  private var restarts = 0
  private var reported = 0
  /// Whether there is no parser at work because the beginning, or a place to go on at, is still to come.
  private var isSearching = true
  private var hasBegun = false
  /// What was read while searching and may be the beginning of what is searched for.
  private var carry: [UInt8] = []

  /// The longest name of an element that is looked for, with its prefix.
  private static let longestName = 64
  /// How much goes to the parser at once.
  private static let piece = 65_536
  /// A parser that begins in the middle gets elements to stand in, so that end tags that are one too many do no harm.
  private static let wrappers = 32
  /// How often a parser is begun anew in one input; what follows is left out.
  private static let mostRestarts = 10_000
  /// How many broken lines are reported by number.
  private static let mostReports = 100

  /// - Parameters:
  ///   - names: The local names that events tell apart, by place.
  ///   - records: Those of the elements that begin a record.
  init(names: [String], records: [String]) {
    sink = XMLEventSink(names: names)
    self.records = records.map { Array($0.utf8) }
    unsafe parser = nil
  }

  deinit {
    if let parser = unsafe parser { unsafe xmlFreeParserCtxt(parser) }
  }

  /// Hands every event to `body`; the sink lends texts and attributes until it returns. Errors become problems.
  ///
  /// - Returns: How many byte sequences were no text in the document's character set.
  mutating func forEachEvent(
    of source: inout SourceStream, _ threads: inout ThreadCollector,
    _ body: (XMLEvent, XMLEventSink, inout ThreadCollector) -> Void
  ) throws(ReadError) -> Int {
    try source.decodeUnicode()
    let declared = DeclaredCharset(try source.peek(DeclaredCharset.probe))
    var decoder = CharsetDecoder(declared.charset)
    var limit = AttributeLimit(.xml)
    var mark = declared.mark
    var text: [UInt8] = []
    while let bytes = try source.next() {
      var rest = bytes.dropFirst(mark)
      mark = max(0, mark - bytes.count)
      while !rest.isEmpty {
        let piece = rest.prefix(XMLStream.piece)
        rest = rest.dropFirst(piece.count)
        text.removeAll(keepingCapacity: true)
        decoder.decode(piece, isLast: false, into: &text)
        limit.apply(to: &text)
        feed(text)
        handOver(&threads, body)
      }
    }
    text.removeAll(keepingCapacity: true)
    decoder.decode([], isLast: true, into: &text)
    limit.apply(to: &text)
    feed(text)
    finish()
    handOver(&threads, body)
    if limit.cutTags > 0 { threads.report(.surplusAttributes(tags: limit.cutTags)) }
    if decoder.controlCharacters > 0 {
      threads.report(ReadProblem(line: 1, kind: .controlCharacters(decoder.controlCharacters)))
    }
    return decoder.invalidSequences
  }

  private mutating func handOver(
    _ threads: inout ThreadCollector, _ body: (XMLEvent, XMLEventSink, inout ThreadCollector) -> Void
  ) {
    for event in sink.events { body(event, sink, &threads) }
    for line in sink.errorLines where reported < XMLStream.mostReports {
      threads.report(ReadProblem(line: line, kind: .malformedMarkup))
      reported += 1
    }
    sink.removeAll()
  }

  private mutating func feed(_ text: [UInt8]) {
    let window = carry.isEmpty ? text : carry + text
    var counted = carry.count
    var start = 0
    carry = []
    while start < window.count {
      if isSearching {
        guard restarts < XMLStream.mostRestarts, let place = beginning(in: window, from: start) else { break }
        if place > counted {
          linesRead += XMLStream.lines(in: window[counted..<place])
          counted = place
        }
        start = place
        begin()
      }
      guard let parser = unsafe parser else { return }
      let base = given
      unsafe give(parser, window[start...])
      guard unsafe clibxml2_xml_has_stopped(parser) else { break }
      // The parser has gone as far as its last error; what it read before stays.
      start = min(start + max(1, sink.lastErrorOffset - base), window.count)
      isSearching = true
    }
    linesRead += XMLStream.lines(in: window[min(counted, window.count)...])
  }

  /// Where a parser can begin; what may become such a place with the next piece is carried over.
  private mutating func beginning(in window: [UInt8], from start: Int) -> Int? {
    if !hasBegun { return window[start...].firstIndex(of: UInt8(ascii: "<")) }
    var place = start
    while let open = window[place...].firstIndex(of: UInt8(ascii: "<")) {
      let name = window[(open + 1)...].prefix(XMLStream.longestName).prefix { byte in
        !byte.isASCIIBlank && byte != UInt8(ascii: ">") && byte != UInt8(ascii: "/")
      }
      let local = name.lastIndex(of: UInt8(ascii: ":")).map { name[($0 + 1)...] } ?? name
      if name.endIndex == window.count, name.count < XMLStream.longestName {
        carry = Array(window[open...])
        return nil
      }
      if records.contains(where: { $0.elementsEqual(local) }) { return open }
      place = open + 1
    }
    return nil
  }

  private mutating func begin() {
    if let parser = unsafe parser {
      unsafe xmlFreeParserCtxt(parser)
      sink.restart()
    }
    given = 0
    sink.linesBefore = linesRead
    isSearching = false
    unsafe parser = sink.makeParser()
    if hasBegun, let parser = unsafe parser {
      restarts += 1
      unsafe give(parser, Array(String(repeating: "<_>", count: XMLStream.wrappers).utf8)[...])
    }
    hasBegun = true
  }

  private mutating func give(_ parser: xmlParserCtxtPtr, _ text: ArraySlice<UInt8>) {
    unsafe text.withUnsafeBufferPointer { buffer in
      unsafe buffer.withMemoryRebound(to: CChar.self) { bytes in
        _ = unsafe xmlParseChunk(parser, bytes.baseAddress, Int32(bytes.count), 0)
      }
    }
    given += text.count
  }

  /// Lets the parser hand out what it held back.
  private mutating func finish() {
    guard !isSearching, let parser = unsafe parser else { return }
    if unsafe clibxml2_xml_is_in_cdata(parser) { unsafe give(parser, Array("]]>".utf8)[...]) }
    _ = unsafe xmlParseChunk(parser, nil, 0, 1)
  }

  private static func lines(in bytes: ArraySlice<UInt8>) -> Int {
    var count = 0
    for byte in bytes where byte == 0x0A { count += 1 }
    return count
  }
}
