import CommentModel
import TestSupport
import Testing

@testable import CommentFormats

/// What is handed over in batches is what would have been read as a whole.
@Suite struct BatchTests {
  /// A comment of a batch as strings.
  private struct Row: Hashable {
    var thread: String
    var id: String
    var parent: String
    var author: String
    var text: String
    var time: Timestamp?
    var state: CommentState
    var marks: [TextMark]
  }

  private func rows(
    _ text: String, as format: SourceFormat, isWhole: Bool = false
  ) throws -> (rows: [Row], summary: ReadSummary, sizes: [Int]) {
    var rows: [Row] = []
    var sizes: [Int] = []
    let summary = try readBatches(
      from: SourceStream(bytes: Array(text.utf8)), name: "input", format: format, isWhole: isWhole
    ) { batch in
      sizes.append(batch.count)
      batch.forEach(from: 0) { _, thread, bytes, comment in
        func string(_ range: Range<Int>) -> String {
          String(decoding: [UInt8](bytes.extracting(range)), as: UTF8.self)
        }
        rows.append(
          Row(
            thread: String(decoding: batch.threadIDs[thread], as: UTF8.self), id: string(comment.id),
            parent: string(comment.parentID), author: string(comment.author), text: string(comment.text),
            time: comment.time, state: comment.state, marks: comment.marks))
      }
    }
    return (rows, summary, sizes)
  }

  private func rows(_ threads: [CommentThread]) -> [Row] {
    threads.flatMap { thread in
      thread.comments.map { comment in
        Row(
          thread: thread.id, id: comment.id, parent: comment.parentID ?? "", author: comment.author ?? "",
          text: comment.text, time: comment.time, state: comment.state, marks: comment.marks)
      }
    }
  }

  /// Lines of canonical NDJSON in threads that take turns, each id once, with all that lines can hold.
  private func ndjson(_ count: Int, threads: Int, seed: UInt64) -> String {
    var random = SeededGenerator(seed: seed)
    let states = CommentState.allCases.map(\.rawValue)
    return (0..<count).map { number in
      let words = (0..<Int.random(in: 1...60, using: &random)).map { _ in "word" }
      var line = #"{"thread":"t\#(Int.random(in: 0..<threads, using: &random))","id":"\#(number)""#
      if Bool.random(using: &random) {
        line += #","parent":"\#(Int.random(in: 0...number, using: &random))""#
      }
      if Bool.random(using: &random) { line += #","author":"A\\u00e9 \#(number % 7)""# }
      if Bool.random(using: &random) { line += #","time":"2025-01-02T03:04:\#(10 + number % 50)Z""# }
      if Bool.random(using: &random) { line += #","state":"\#(states[number % states.count])""# }
      if number % 9 == 0 { line += #","marks":[["quote",0,4]],"title":"T""# }
      if number % 11 == 0 { line += #","flags":["nesting guessed"],"unknown":[1,{}]"# }
      return line + #","text":"\#(words.joined(separator: " "))"}"#
    }.joined(separator: "\n")
  }

  @Test(arguments: [1, 3, 500]) func streamsHoldWhatThreadsHold(threads: Int) throws {
    let text = ndjson(4_000, threads: threads, seed: UInt64(threads))
    let streamed = try rows(text, as: .ndjson)
    let whole = try readThreads(bytes: Array(text.utf8), name: "input", format: .ndjson)
    #expect(streamed.sizes.count > 1)
    #expect(streamed.rows.map(\.id) == (0..<4_000).map(String.init))
    #expect(Set(streamed.rows) == Set(rows(whole.threads)))
    #expect(streamed.summary.comments == 4_000)
    #expect(streamed.summary.problems == whole.problems)
  }

  @Test func wholeInputsComeThreadByThread() throws {
    let text = ndjson(4_000, threads: 40, seed: 7)
    let threads = try readThreads(bytes: Array(text.utf8), name: "input", format: .ndjson).threads
    let batches = try rows(text, as: .ndjson, isWhole: true)
    #expect(batches.sizes.count > 1)
    #expect(batches.rows == rows(threads))
  }

  @Test func partsCoverTheThreadsInOrder() throws {
    let text = ndjson(3_000, threads: 5, seed: 8)
    let threads = try readThreads(bytes: Array(text.utf8), name: "input", format: .ndjson).threads
    var covered: [String: Int] = [:]
    var shares: [Double] = []
    ThreadBatches(threads).forEach { batch in
      for part in batch.parts {
        #expect(part.comments.lowerBound == covered[part.thread.id, default: 0])
        covered[part.thread.id] = part.comments.upperBound
      }
      #expect(batch.count == batch.parts.reduce(0) { $0 + $1.comments.count })
      shares.append(batch.share ?? 2)
    }
    #expect(covered == Dictionary(uniqueKeysWithValues: threads.map { ($0.id, $0.comments.count) }))
    #expect(shares == shares.sorted() && shares.last == 1)
  }

  /// Every format that has a seed with one record a line, a row each, or an array.
  @Test(arguments: [
    ("lines", SourceFormat.lines, "One.\n\n  \nTwo, \u{E9}.\nThree."),
    ("csv", .csv, "id,parent,text\n1,,One\n2,1,\"Two, and\nmore\"\n"),
    ("json", .json, #"{"cid":"1","body":"One"}"# + "\n" + #"{"cid":"2","body":"Two"}"#),
    ("array", .json, #"[{"id":"1","text":"One"},{"id":"2","text":"Two"}]"#),
    ("dump", .textDump, "no comments"),
  ])
  func otherFormatsHoldTheSameToo(name: String, format: SourceFormat, text: String) throws {
    let whole = try readThreads(bytes: Array(text.utf8), name: "input", format: format)
    #expect(try rows(text, as: format).rows == rows(whole.threads))
  }

  @Test func duplicatesOfAStreamStay() throws {
    let text = #"{"thread":"t","id":"1","text":"a"}"# + "\n" + #"{"thread":"t","id":"1","text":"b"}"#
    #expect(try rows(text, as: .ndjson).rows.map(\.text) == ["a", "b"])
    #expect(try rows(text, as: .ndjson, isWhole: true).rows.count == 1)
  }

  @Test func threadsThatComeAgainKeepTheirNames() throws {
    let count = 3 * PrecedingComments.most
    let lines = (0..<count).map { number in
      // Old ones and new ones take turns; the first is there again and again.
      let thread = number % 3 == 0 ? 0 : number % 3 == 1 ? number : number / 2
      return #"{"thread":"t\#(thread)","id":"\#(number)","text":"x"}"#
    }
    let rows = try rows(lines.joined(separator: "\n"), as: .ndjson).rows
    let threads = (0..<count).map { "t\($0 % 3 == 0 ? 0 : $0 % 3 == 1 ? $0 : $0 / 2)" }
    #expect(rows.map(\.thread) == threads)
  }

  @Test func problemsOfAStreamAreCountedNotKept() throws {
    let lines = [#"{"thread":"t","id":"1","text":"a"}"#] + [String](repeating: "{", count: 5_000)
    let summary = try rows(lines.joined(separator: "\n"), as: .ndjson).summary
    #expect(summary.problems.count + summary.surplus == 5_000)
    #expect(summary.problems.count <= 100)
    #expect(summary.problems.first?.line == 2)
  }
}
