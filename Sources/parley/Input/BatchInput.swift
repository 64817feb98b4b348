import CommentFormats
import CommentModel

/// A batch and where it came from.
struct BatchInput {
  var batch: CommentBatch
  /// The file, as messages and outputs name it.
  var file: String
  /// How many bytes of all files lie behind, with this batch.
  var position: Int
}

extension InputArguments {
  /// Reads every file and hands over its comments in batches, in order. What can't be read is said on standard error,
  /// and the rest goes on.
  ///
  /// - Parameter isWhole: Reads each file as a whole first, so that its threads are known.
  /// - Throws: `Failure.nothingReadable` where no file could be read at all.
  func readBatches(
    of files: [InputFile], isWhole: Bool, _ take: @escaping (BatchInput) -> Void
  ) throws(Failure) {
    let counter = ByteCounter()
    var read = 0
    var mails: [String: [InputFile]] = [:]
    for file in files {
      let start = counter.count
      do {
        var source = try file.stream(counter)
        // Mails in a folder, one a file, make threads together.
        if let root = file.root, try from == .mail || from == nil && source.isMail(options: options) {
          mails[root, default: []].append(file)
          read += 1
          continue
        }
        let summary = try CommentFormats.readBatches(
          from: source, name: file.name, format: from, options: options, isWhole: isWhole
        ) { batch in
          let behind = batch.share.map { start + Int(Double(counter.count - start) * $0) } ?? counter.count
          take(BatchInput(batch: batch, file: file.label, position: behind))
        }
        read += 1
        ReadProblem.report(summary.problems, surplus: summary.surplus, in: file.label)
        if summary.comments == 0 { Messages.say("\(file.label): \(summary.whyEmpty)") }
      } catch {
        say(error, file.label)
      }
    }
    if read == 0 { throw .nothingReadable }
    for (root, files) in mails.sorted(by: { $0.key < $1.key }) {
      let threads = joined(files, of: root, nil).map(\.thread)
      ThreadBatches(threads).forEach { take(BatchInput(batch: $0, file: root, position: counter.count)) }
    }
  }
}
