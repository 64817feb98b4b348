import CommentFormats
import CommentModel

/// A thread and where it came from.
struct ThreadInput {
  var thread: CommentThread
  /// The file, as messages and outputs name it.
  var file: String
  /// What the file was taken for.
  var format: SourceFormat
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
    /// Mails that were found in a folder, one a file, by folder: threads span them.
    var mails: [String: [InputFile]] = [:]
    for file in try InputFile.all(inputs) {
      do {
        let result = try readThreads(from: file.stream(), name: file.name, format: from, options: options)
        read += 1
        if result.format == .mail, let root = file.root {
          mails[root, default: []].append(file)
          continue
        }
        ReadProblem.report(result.problems, in: file.label)
        if result.threads.allSatisfy(\.comments.isEmpty) { Messages.say("\(file.label): \(result.whyEmpty)") }
        let origin = source ?? InputArguments.origin(of: file, result)
        threads += result.threads.map {
          ThreadInput(thread: $0, file: file.label, format: result.format, source: origin)
        }
      } catch {
        say(error, file.label)
      }
    }
    if read == 0 { throw .nothingReadable }
    for (root, files) in mails.sorted(by: { $0.key < $1.key }) { threads += joined(files, of: root, source) }
    return threads
  }

  /// Says why a file could not be read.
  func say(_ error: any Error, _ file: String) {
    switch error {
    case let failure as Failure: failure.say()
    case let error as ReadError: Messages.say("\(file): \(error.sentence)")
    default: Messages.say("\(file): \(error)")
    }
  }

  /// The threads of the mails of one folder.
  func joined(_ files: [InputFile], of root: String, _ source: String?) -> [ThreadInput] {
    let name = InputFile(root).name
    var folder = MailFolder(name: name)
    for file in files {
      // Each has been read before, and nothing about it is new but its place among the others.
      if let problems = try? folder.append(file.stream()) {
        ReadProblem.report(problems, in: file.label)
      }
    }
    let result = folder.finish()
    return result.threads.map {
      ThreadInput(thread: $0, file: root, format: result.format, source: source ?? name)
    }
  }

  /// Canonical NDJSON names its threads for the whole world. Other formats name them after their file or within
  /// their site, so that the folder tells them apart, and what is piped in is told by what is in it.
  private static func origin(of file: InputFile, _ result: ReadResult) -> String {
    if result.format == .ndjson { return SourceFormat.ndjson.rawValue }
    return file.folder ?? "stdin \(fingerprint(of: result.threads))"
  }
}

/// FNV-1a, 64 bits, of titles and first comments, in hexadecimal: tells inputs apart, protects nothing.
private func fingerprint(of threads: [CommentThread]) -> String {
  var hash: UInt64 = 0xcbf2_9ce4_8422_2325
  for thread in threads {
    for text in [thread.id, thread.title ?? "", thread.link ?? "", thread.comments.first?.text ?? ""] {
      for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    }
  }
  return String(hash, radix: 16)
}
