import CommentAnalysis
import CommentFormats
import Hummingbird
import NIOCore

/// Scores lines of JSON while they come, on several cores; answers come in the order of the lines, one for each that is
/// not empty.
struct BatchAnswer: Sendable {
  let pool: ScorerPool
  let metrics: ServerMetrics
  /// How many pieces are worked on at a time.
  let width: Int

  /// Reads a body to its end and writes its answers. Memory does not grow with the body.
  func write(_ body: RequestBody, to writer: inout any ResponseBodyWriter) async throws {
    var pieces = BatchPieces(body)
    try await withThrowingTaskGroup(of: (number: Int, rows: ByteBuffer).self) { group in
      var done: [Int: ByteBuffer] = [:]
      var begun = 0
      var written = 0
      var isOver = false
      while !isOver || written < begun {
        if !isOver, begun - written < width {
          guard let piece = try await pieces.next() else {
            isOver = true
            continue
          }
          let number = begun
          begun += 1
          group.addTask(executorPreference: globalConcurrentExecutor) { (number, rows(of: piece)) }
          continue
        }
        if let rows = done.removeValue(forKey: written) {
          try await writer.write(rows)
          written += 1
        } else if let result = try await group.next() {
          done[result.number] = result.rows
        }
      }
    }
  }

  /// The answers to some lines.
  private func rows(of piece: BatchPieces.Piece) -> ByteBuffer {
    if piece.isTooLong {
      var json = JSONText()
      json.refusal(.lineTooLong, line: piece.firstLine)
      json.endLine()
      return ByteBuffer(bytes: json.utf8)
    }
    let size = piece.count
    return pool.withPlace { place in
      var json = JSONText()
      var count = 0
      var line = piece.firstLine
      var start = 0
      while start < size {
        let end = piece.bytes[start..<size].firstIndex(of: 0x0A) ?? size
        if piece.bytes[start..<end].contains(where: { $0 > 0x20 }) {
          switch place.read(start..<end, of: piece.bytes) {
          case .success(let request):
            place.score(request, into: &json)
            count += 1
          case .failure(let error): json.refusal(error, line: line)
          }
          json.endLine()
        }
        line += 1
        start = end + 1
      }
      metrics.count(comments: count)
      return ByteBuffer(bytes: json.utf8)
    }
  }
}

extension JSONText {
  /// What comes back for a line that can't be used.
  fileprivate mutating func refusal(_ error: RequestError, line: Int) {
    object { json in
      json.member("line", line)
      json.key("error")
      json.raw(error.refusal.errorJSON.text)
    }
  }
}

extension ScorerPool.Place {
  fileprivate mutating func read(_ range: Range<Int>, of bytes: [UInt8]) -> Result<ScoreRequest, RequestError>
  {
    parser.withRoot(of: range, in: bytes) { root in
      do throws(RequestError) { return .success(try ScoreRequest(root)) } catch { return .failure(error) }
    } ?? .failure(.notJSON)
  }
}
