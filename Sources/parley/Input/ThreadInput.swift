import CommentFormats
import CommentModel

/// A thread and where it came from.
struct ThreadInput {
  var thread: CommentThread
  /// The file, as messages and outputs name it.
  var file: String
  /// What tells it from a thread of the same id in the queue: the folder, or what the user says.
  var source: String
}

extension InputArguments {
  /// Reads every input. What can't be read is said on standard error, and the rest goes on.
  ///
  /// - Throws: `Failure.nothingReadable` where no input could be read at all.
  func threads(source: String? = nil) throws(Failure) -> [ThreadInput] {
    var threads: [ThreadInput] = []
    var read = 0
    for file in try InputFile.all(inputs) {
      do {
        let bytes = try file.read()
        let result = try readThreads(bytes: bytes, name: file.name, format: from, options: options)
        read += 1
        report(result.problems, in: file.label)
        if result.threads.allSatisfy(\.comments.isEmpty) { say(whyEmpty: result.threads.first, file.label) }
        let origin = source ?? origin(of: file, bytes)
        threads += result.threads.map { ThreadInput(thread: $0, file: file.label, source: origin) }
      } catch let failure as Failure {
        failure.say()
      } catch let error as ReadError {
        Messages.say("\(file.label): \(error.sentence)")
      } catch {
        Messages.say("\(file.label): \(error)")
      }
    }
    if read == 0 { throw .nothingReadable }
    return threads
  }

  /// Canonical NDJSON names its threads for the whole world; a page dump is named after its file, which is
  /// one of its kind in its folder only, and what is piped in is told by its bytes.
  private func origin(of file: InputFile, _ bytes: [UInt8]) -> String {
    if (from ?? SourceFormat.detect(bytes)) == .ndjson { return SourceFormat.ndjson.rawValue }
    return file.folder ?? "stdin \(fingerprint(of: bytes))"
  }

  private static let mostMessages = 5

  private func report(_ problems: [ReadProblem], in file: String) {
    for problem in problems.prefix(InputArguments.mostMessages) {
      Messages.say("\(file):\(problem.line): \(problem)")
    }
    let more = problems.count - InputArguments.mostMessages
    if more > 0 { Messages.say("\(file): and \(more) more lines like these") }
  }

  private func say(whyEmpty thread: CommentThread?, _ file: String) {
    let claim = thread?.completeness.claimed.map { "; the page claims \($0)" } ?? ""
    Messages.say("\(file): no comments found\(claim) (one comment a line? then --from lines)")
  }
}

/// FNV-1a, 64 bits, in hexadecimal: tells inputs apart, protects nothing.
private func fingerprint(of bytes: [UInt8]) -> String {
  let hash = bytes.reduce(0xcbf2_9ce4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
  return String(hash, radix: 16)
}

extension ReadError {
  /// One sentence for a person, without a full stop.
  fileprivate var sentence: String {
    switch self {
    case .empty: "there is nothing in it"
    case .binary(let offset): "this is no text (see byte \(offset))"
    case .unknownFormat:
      "no known format; --from takes \(SourceFormat.allCases.map(\.rawValue).joined(separator: ", "))"
    case .noRecords(let format): "not one record of \(format.rawValue) in it"
    }
  }
}
