import CommentModel

/// Walks through an XML document and puts its events together to fields for one format.
struct XMLWalk<Records: XMLRecords> {
  private let names = Array(Records.Name.allCases)
  private var records: Records
  private var field = XMLField()

  init(_ records: Records) {
    self.records = records
  }

  /// Reads the whole document. O(n).
  mutating func read(_ source: inout SourceStream, into threads: inout ThreadCollector) throws(ReadError) {
    var stream = XMLStream(names: names.map(\.rawValue), records: Records.beginnings.map(\.rawValue))
    let invalid = try stream.forEachEvent(of: &source, &threads) { event, sink, threads in
      take(event, sink, &threads)
    }
    closeField(&threads)
    records.finish(&threads)
    if !threads.isEmpty { threads.note(0) { $0.completeness.invalidSequences += invalid } }
  }

  private mutating func take(_ event: XMLEvent, _ sink: XMLEventSink, _ threads: inout ThreadCollector) {
    switch event.kind {
    case .text: field.append(sink.bytes[event.range])
    case .start:
      if event.name < 0 || field.isOpen && records.isText(names[event.name]) { return field.descend() }
      field.line = event.line
      closeField(&threads)
      let tag = XMLStartTag(event: event, sink: sink)
      if records.start(names[event.name], tag, &threads) { field.begin(event.name) }
    case .end:
      field.line = event.line
      if field.isOpen {
        if let name = field.end() { records.take(names[name], field, &threads) }
      } else if event.name >= 0 {
        records.end(names[event.name], &threads)
      }
    case .restart: closeField(&threads)
    }
  }

  private mutating func closeField(_ threads: inout ThreadCollector) {
    if let name = field.close() { records.take(names[name], field, &threads) }
  }
}
