/// One step through an XML document.
struct XMLEvent {
  enum Kind {
    case start
    case end
    case text
    /// The parser had to begin anew behind markup that it could not get over; what was open is not open any more.
    case restart
  }

  var kind: Kind
  /// The place of the element's local name in the reader's list; −1 for all others.
  var name: Int
  /// The text, or the attributes of a start: see `XMLEventSink.attribute`.
  var range: Range<Int>
  /// Where it is in the input, from 1.
  var line: Int
}
