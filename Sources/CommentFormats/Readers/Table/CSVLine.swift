/// Where a field of a table stands in a buffer.
struct CSVField {
  var start: Int
  var end: Int
  /// Whether it has doubled quotation marks in it, of which one each is meant.
  var hasDoubledQuotes = false
}

/// Cuts rows into fields, as RFC 4180 has them and Python's reader takes them. Goes on in the next line where
/// a quoted field does.
///
/// A quotation mark inside a quoted field that is neither doubled nor followed by a delimiter is a stray one
/// and stands for itself. So a field ends at the first run of an odd number of marks in front of a delimiter
/// or the line's end, wherever the field began.
struct CSVLine {
  let delimiter: UInt8
  private(set) var fields: [CSVField] = []
  /// Whether a quoted field is open at the end of what was scanned.
  private(set) var isOpen = false
  /// Whether there was a stray mark in the part that was scanned last.
  private(set) var hasStray = false
  private var field = CSVField(start: 0, end: 0)

  private static let quote = UInt8(ascii: "\"")

  init(delimiter: UInt8) { self.delimiter = delimiter }

  /// Begins a new row, or goes on with one that is open. `range` is a line without its end. O(n).
  mutating func scan(_ bytes: Span<UInt8>, _ range: Range<Int>) {
    hasStray = false
    var offset = range.lowerBound
    if isOpen {
      offset = endOfQuoted(bytes, offset, range.upperBound)
      if isOpen { return }
      if offset == range.upperBound { return }
      offset += 1
    } else {
      fields.removeAll(keepingCapacity: true)
    }
    while true {
      if offset < range.upperBound, bytes[offset] == CSVLine.quote {
        field = CSVField(start: offset + 1, end: offset + 1)
        isOpen = true
        offset = endOfQuoted(bytes, offset + 1, range.upperBound)
        if isOpen { return }
      } else {
        let start = offset
        while offset < range.upperBound, bytes[offset] != delimiter { offset += 1 }
        fields.append(CSVField(start: start, end: offset))
      }
      if offset == range.upperBound { return }
      offset += 1
    }
  }

  /// Cuts a line at each delimiter and takes marks for text.
  mutating func scanLiterally(_ bytes: Span<UInt8>, _ range: Range<Int>) {
    fields.removeAll(keepingCapacity: true)
    isOpen = false
    hasStray = false
    var start = range.lowerBound
    for offset in range where bytes[offset] == delimiter {
      fields.append(CSVField(start: start, end: offset))
      start = offset + 1
    }
    fields.append(CSVField(start: start, end: range.upperBound))
  }

  /// Forgets an open field: what is scanned next begins a row.
  mutating func restart() { isOpen = false }

  /// Ends an open field where the scanned part ended.
  mutating func close(at end: Int) {
    guard isOpen else { return }
    isOpen = false
    field.end = end
    fields.append(field)
  }

  /// Says where the row now begins in its buffer.
  mutating func move(by distance: Int) {
    for place in fields.indices {
      fields[place].start += distance
      fields[place].end += distance
    }
    field.start += distance
    field.end += distance
  }

  /// Makes all that stands behind a field's beginning part of it, where the row has too many fields.
  mutating func joinSurplus(from place: Int) {
    guard place < fields.count - 1 else { return }
    fields[place].end = fields[fields.count - 1].end
    fields.removeSubrange((place + 1)...)
  }

  /// Where the delimiter behind the open field stands, or the line's end.
  private mutating func endOfQuoted(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Int {
    var offset = start
    while true {
      while offset < end, bytes[offset] != CSVLine.quote { offset += 1 }
      if offset == end { return end }
      let run = offset
      while offset < end, bytes[offset] == CSVLine.quote { offset += 1 }
      let marks = offset - run
      if marks > 1 { field.hasDoubledQuotes = true }
      if marks % 2 == 0 { continue }
      if offset == end || bytes[offset] == delimiter {
        field.end = offset - 1
        fields.append(field)
        isOpen = false
        return offset
      }
      hasStray = true
    }
  }
}

extension CSVField {
  /// Appends what the field means.
  func append(to bytes: inout [UInt8], from buffer: borrowing [UInt8]) {
    guard hasDoubledQuotes else { return bytes.append(contentsOf: buffer[start..<end]) }
    var start = start
    var offset = start
    while offset < end {
      let isDoubled =
        buffer[offset] == UInt8(ascii: "\"") && offset + 1 < end && buffer[offset + 1] == UInt8(ascii: "\"")
      if isDoubled {
        bytes.append(contentsOf: buffer[start...offset])
        start = offset + 2
        offset = start
      } else {
        offset += 1
      }
    }
    bytes.append(contentsOf: buffer[start..<end])
  }
}
