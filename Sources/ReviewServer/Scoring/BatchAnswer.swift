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
      return ByteBuffer(bytes: BatchAnswer.refusal(.lineTooLong, line: piece.firstLine))
    }
    let size = piece.bytes.count
    // What the parser may read behind the last line.
    let bytes = piece.bytes + [UInt8](repeating: 0, count: 64)
    return pool.withPlace { place in
      var output: [UInt8] = []
      output.reserveCapacity(size * 4)
      var json = JSONText()
      var count = 0
      var line = piece.firstLine
      var start = 0
      while start < size {
        let end = bytes[start..<size].firstIndex(of: 0x0A) ?? size
        if bytes[start..<end].contains(where: { $0 > 0x20 }) {
          switch place.read(start..<end, of: bytes) {
          case .success(let request):
            json.removeAll()
            place.score(request, into: &json)
            output += json.utf8
            output.append(0x0A)
            count += 1
          case .failure(let error): output += BatchAnswer.refusal(error, line: line)
          }
        }
        line += 1
        start = end + 1
      }
      metrics.count(comments: count)
      return ByteBuffer(bytes: output)
    }
  }

  private static func refusal(_ error: RequestError, line: Int) -> [UInt8] {
    var json = JSONText()
    json.object { json in
      json.member("line", line)
      json.key("error")
      json.raw(error.refusal.errorJSON.text)
    }
    return json.utf8 + [0x0A]
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
