/// What the elements of one XML format mean. An `XMLWalk` tells it of them one after the other.
protocol XMLRecords {
  /// The elements that matter, by local name.
  associatedtype Name: RawRepresentable<String>, CaseIterable

  /// Those of the elements that begin a record, behind whose start reading can go on after damage.
  static var beginnings: [Name] { get }

  /// Whether an element is a part of the text of the field that is open, as unescaped HTML is there. Any other ends
  /// that field, which then was not closed.
  func isText(_ name: Name) -> Bool

  /// An element starts that is no text. Gives whether it is a field, whose text is wanted.
  mutating func start(_ name: Name, _ tag: XMLStartTag, _ threads: inout ThreadCollector) -> Bool

  /// A field is known whole.
  mutating func take(_ name: Name, _ field: XMLField, _ threads: inout ThreadCollector)

  /// An element ends that is no field.
  mutating func end(_ name: Name, _ threads: inout ThreadCollector)

  /// The input is at its end; what is open ends too.
  mutating func finish(_ threads: inout ThreadCollector)
}

/// The start of an element, which lends its attributes.
struct XMLStartTag {
  let event: XMLEvent
  let sink: XMLEventSink

  /// Where it is in the input, from 1.
  var line: Int { event.line }

  /// The value of an attribute, by its local name.
  func attribute(_ name: String) -> [UInt8]? { sink.attribute(name, of: event) }

  /// The value of an attribute as a string.
  func string(_ name: String) -> String? { attribute(name).map { String(decoding: $0, as: UTF8.self) } }
}
