import CommentFormats
import CommentModel
import Testing

/// Whatever happens to a file, it is read or refused, and nothing is invented.
@Suite struct TableMutationTests {
  @Test(arguments: [("csv.csv", SourceFormat.csv), ("json.jsonl", .json)])
  func brokenFilesDoNotCrash(_ name: String, _ format: SourceFormat) throws {
    let seed = try SharedFolder.seed(name)
    var random = SeededGenerator(seed: 7)
    for _ in 0..<400 {
      var bytes = seed
      switch Int.random(in: 0..<4, using: &random) {
      case 0: bytes.removeLast(Int.random(in: 0..<bytes.count, using: &random))
      case 1:
        for _ in 0..<Int.random(in: 1...20, using: &random) {
          bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(in: 1...255, using: &random)
        }
      case 2:
        var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
        for _ in 0..<3 where lines.count > 1 {
          lines.remove(at: Int.random(in: 0..<lines.count, using: &random))
        }
        bytes = Array(lines.joined(separator: [0x0A]))
      default:
        for _ in 0..<Int.random(in: 1...5, using: &random) {
          let marks: [UInt8] = [UInt8(ascii: "\""), UInt8(ascii: ","), 0x0A, 0x0D]
          let mark = marks[Int.random(in: 0..<4, using: &random)]
          bytes.insert(mark, at: Int.random(in: 0..<bytes.count, using: &random))
        }
      }
      _ = SourceFormat.detect(bytes)
      do {
        let result = try readThreads(bytes: bytes, name: name, format: format)
        #expect(result.comments.count <= bytes.count { $0 == 0x0A } + bytes.count { $0 == 0x0D } + 1)
        #expect(result.comments.allSatisfy { !$0.id.isEmpty })
      } catch {
        continue
      }
    }
  }
}
