import CommentFormats
import NIOCore
import ReviewRecords

/// Writes rows into a pipe, some at a time.
struct ExportRows<Row> {
  private var writer: ColumnWriter<Row>
  private var piece = Piece()
  private let pipe: ExportPipe

  /// Nobody takes the rows any more.
  struct ReaderGone: Error {}

  private struct Piece: TextOutputStream {
    var bytes = ByteBuffer()

    mutating func write(_ string: String) { bytes.writeString(string) }
  }

  /// Bytes of a piece.
  private static var size: Int { 64 * 1024 }

  /// - Parameter csv: `nil` writes NDJSON.
  init(_ columns: [Column<Row>], csv: CSVWriter?, pipe: ExportPipe) {
    writer = ColumnWriter(columns, csv: csv)
    self.pipe = pipe
    writer.writeHeader(to: &piece)
  }

  mutating func write(_ row: Row) throws(ReaderGone) {
    writer.write(row, to: &piece)
    if piece.bytes.readableBytes >= ExportRows.size { try send() }
  }

  /// Hands over what is left.
  mutating func finish() throws(ReaderGone) {
    if piece.bytes.readableBytes > 0 { try send() }
  }

  private mutating func send() throws(ReaderGone) {
    if !pipe.send(piece.bytes) { throw ReaderGone() }
    piece.bytes = ByteBuffer()
  }
}
