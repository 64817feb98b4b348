import CommentModel

/// Takes messages one by one and puts them into threads at the end.
struct MailCollector: ~Copyable {
  private var message = MailMessage()
  private var threading = MessageThreading()
  private let firstRow: Int
  private var count = 0
  /// How many byte sequences had no meaning, for the messages that had such.
  private var invalidSequences: [(row: Int, count: Int)] = []

  /// Begins behind what a collector holds already.
  init(_ threads: borrowing ThreadCollector) {
    firstRow = threads.count
  }

  /// Takes a message. O(length).
  mutating func append(
    _ bytes: Span<UInt8>, line: Int, hasQuotedSeparators: Bool, to threads: inout ThreadCollector
  ) {
    message.read(bytes, number: count + 1, hasQuotedSeparators: hasQuotedSeparators)
    for problem in message.problems { threads.report(ReadProblem(line: line, kind: problem)) }
    if message.invalidSequences > 0 {
      invalidSequences.append((firstRow + count, message.invalidSequences))
    }
    threading.append(message)
    threads.append(message.draft, to: 0)
    count += 1
  }

  /// Puts all messages into threads. O(messages + ids) expected.
  consuming func finish(into threads: inout ThreadCollector) {
    let invalid = invalidSequences
    threading.finish(into: &threads, first: firstRow)
    for (row, count) in invalid {
      threads.note(threads.thread(of: row)) { $0.completeness.invalidSequences += count }
    }
  }
}
