/// Puts rows together that go over several lines, and gets over quotation marks that nobody closed.
///
/// A quoted field may hold line ends. Where it holds a stray mark too, or the row comes out with a wrong
/// number of fields, something is amiss: if a line in it looks like a row of its own, the row that it stands
/// in ends before that line, is reported, and reading goes on there. The same happens where a field is not
/// closed before `SourceText.longestLine` bytes or the end.
struct CSVRows {
  /// What is done with a row: the buffer that it stands in, its fields, its first line, and what is the
  /// matter.
  typealias Body = (
    _ buffer: borrowing [UInt8], _ row: inout CSVLine, _ line: Int, _ problem: ReadProblem.Kind?
  ) -> Void

  /// How many fields a row should have; 0 while that is not known.
  var columns = 0

  private var row: CSVLine
  /// A second scanner, for judging lines.
  private var trial: CSVLine
  /// Lines that are not done with, joined by LF, where each begins, and the number of the first.
  private var text: [UInt8] = []
  private var starts: [Int] = []
  private var firstLine = 0
  /// The place of the line that is to be scanned next.
  private var cursor = 0
  /// The place of the line where the open row began.
  private var open: Int?
  /// The place of the first line that was not judged yet.
  private var judged = 0
  /// Lines before this one open no field: it would not be closed before it.
  private var openUntil = 0
  /// How many bytes may be scanned again, so that no input makes this slow.
  private var credit = CSVRows.mostCredit
  /// Whether all rows so far began with a word.
  private var beginsWithWord = true

  private static let mostCredit = 16 << 20

  init(delimiter: UInt8) {
    row = CSVLine(delimiter: delimiter)
    trial = CSVLine(delimiter: delimiter)
  }

  /// Takes the next line. O(n) over all lines.
  mutating func take(_ line: Range<Int>, _ number: Int, in buffer: borrowing [UInt8], _ body: Body) {
    if starts.isEmpty {
      if begin(line, number, in: buffer, body) { return }
      row.move(by: -line.lowerBound)
      firstLine = number
      hold(line, buffer)
      openRow(at: 0)
    } else {
      credit = min(credit + 4 * line.count, CSVRows.mostCredit)
      hold(line, buffer)
      goOn(body)
      forget()
    }
  }

  /// Ends the last row.
  mutating func finish(_ body: Body) { interrupt(before: Int.max, body) }

  /// Ends an open row in front of something that can't be read.
  mutating func interrupt(before line: Int, _ body: Body) {
    while open != nil {
      giveUp(until: line, body)
      goOn(body)
      forget()
    }
  }

  /// Scans a line that begins a row; `false` where the row goes on in the next one.
  private mutating func begin(
    _ line: Range<Int>, _ number: Int, in buffer: borrowing [UInt8], _ body: Body
  ) -> Bool {
    if line.isEmpty { return true }
    row.scan(buffer.span, line)
    if !row.isOpen {
      emit(buffer, number, nil, body)
      return true
    }
    let isHopeless = number < openUntil
    guard row.hasStray || isHopeless else { return false }
    trial.scanLiterally(buffer.span, line)
    guard isHopeless || trial.fields.count == columns else { return false }
    row.scanLiterally(buffer.span, line)
    emit(buffer, number, .unclosedQuote, body)
    return true
  }

  private mutating func hold(_ line: Range<Int>, _ buffer: borrowing [UInt8]) {
    if !starts.isEmpty { text.append(0x0A) }
    starts.append(text.count)
    text.append(contentsOf: buffer[line])
  }

  private mutating func openRow(at place: Int) {
    open = place
    judged = place + 1
    cursor = place + 1
  }

  private func held(_ place: Int) -> Range<Int> {
    starts[place]..<(place + 1 < starts.count ? starts[place + 1] - 1 : text.count)
  }

  /// Scans the lines that are held.
  private mutating func goOn(_ body: Body) {
    // `text` itself does not change in here.
    let buffer = text
    while cursor < starts.count {
      let line = held(cursor)
      guard let open else {
        if begin(line, firstLine + cursor, in: buffer, body) { cursor += 1 } else { openRow(at: cursor) }
        continue
      }
      row.scan(buffer.span, line)
      cursor += 1
      if row.hasStray || !row.isOpen && row.fields.count != columns, let next = nextRow() {
        end(before: next, body)
      } else if !row.isOpen {
        self.open = nil
        emit(buffer, firstLine + open, nil, body)
      } else if text.count - starts[open] >= SourceText.longestLine {
        giveUp(until: firstLine + cursor, body)
      }
    }
  }

  /// Drops the lines in front of the open row.
  private mutating func forget() {
    guard let open else {
      text.removeAll(keepingCapacity: true)
      starts.removeAll(keepingCapacity: true)
      cursor = 0
      return
    }
    if open == 0 { return }
    let bytes = starts[open]
    text.removeSubrange(..<bytes)
    starts = starts[open...].map { $0 - bytes }
    row.move(by: -bytes)
    firstLine += open
    cursor -= open
    judged -= open
    self.open = 0
  }

  /// The place of the first line behind the open row's first that looks like a row of its own.
  private mutating func nextRow() -> Int? {
    guard columns > 1 else { return nil }
    while judged < cursor {
      if looksLikeRow(held(judged)) { return judged }
      judged += 1
    }
    return nil
  }

  private mutating func looksLikeRow(_ line: Range<Int>) -> Bool {
    let buffer = text
    trial.restart()
    trial.scan(buffer.span, line)
    if trial.isOpen || trial.fields.count != columns { trial.scanLiterally(buffer.span, line) }
    guard trial.fields.count == columns else { return false }
    return !beginsWithWord || isWord(trial.fields[0], buffer)
  }

  /// Ends the open row in front of a line that is held; that one is scanned next.
  private mutating func end(before next: Int, _ body: Body) {
    guard let start = open else { return }
    let buffer = text
    let broken = starts[start]..<held(next - 1).upperBound
    row.scanLiterally(buffer.span, broken)
    if row.fields.count != columns {
      row.scan(buffer.span, broken)
      row.close(at: broken.upperBound)
    }
    emit(buffer, firstLine + start, .unclosedQuote, body)
    row.restart()
    credit -= text.count - broken.upperBound
    if credit < 0 { openUntil = firstLine + cursor }
    open = nil
    cursor = next
  }

  /// Ends the open row where its field is not closed before a line.
  private mutating func giveUp(until line: Int, _ body: Body) {
    guard let open else { return }
    openUntil = line
    end(before: nextRow() ?? open + 1, body)
  }

  private mutating func emit(
    _ buffer: borrowing [UInt8], _ number: Int, _ problem: ReadProblem.Kind?, _ body: Body
  ) {
    if columns > 0, beginsWithWord, row.fields.count == columns {
      beginsWithWord = isWord(row.fields[0], buffer)
    }
    body(buffer, &row, number, problem)
  }

  /// Whether a field could be an id or a number: short, and without blanks.
  private func isWord(_ field: CSVField, _ buffer: borrowing [UInt8]) -> Bool {
    guard field.end - field.start <= 64 else { return false }
    for offset in field.start..<field.end where buffer[offset].isASCIIBlank { return false }
    return true
  }
}
