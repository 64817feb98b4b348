import ArgumentParser
import CommentAnalysis
import CommentFormats
import Glibc
import PolicyFiles
import ReviewServer
import ReviewStore

/// Why a command could not do what it was asked. The one place where errors become words and exit codes.
enum Failure: Error {
  /// Not one input could be read; each has had its message.
  case nothingReadable
  /// No input is named, and standard input is a terminal.
  case noInput
  /// A file that was named with an option can't be read. `reason` is the system's.
  case unreadable(path: String, reason: String)
  /// A folder that was named with `--lexicons` holds no lexicon.
  case noLexicons(path: String)
  /// A file can be read, but not be used for what it was named for; why, in words.
  case unfit(path: String, reason: String)
  /// What was written did not arrive. `reason` is the system's.
  case unwritable(path: String, reason: String)
  /// What cannot be overlooked was asked for without a terminal to ask back at; how much it is, in words.
  case unconfirmed(String)
  /// There is no terminal that could be drawn on; why, in words.
  case noTerminal(String)
  /// What the user asked to be warned of was found.
  case found

  /// Says what happened on standard error and ends the process with the exit code that goes with it.
  static func report(_ error: any Error) -> Never {
    switch error {
    case Failure.found, Failure.nothingReadable: break
    case let failure as Failure: failure.say()
    case let error as LexiconError: Messages.say("\(error)")
    case let error as PolicyError: error.say()
    case let error as StoreError: Messages.say("\(error); \(error.advice)")
    case let problem as PasswordProblem: Messages.say("\(problem); nothing was changed")
    case let error as ServerError: Messages.say("\(error); \(error.advice)")
    case ExportError<Never>.store(let error): report(error)
    default: leave(for: error)
    }
    exit(exitCode(for: error))
  }

  /// Says what happened on standard error, where the rest goes on.
  func say() { Messages.say(sentence) }

  private static func exitCode(for error: any Error) -> Int32 {
    switch error {
    case Failure.found: 1
    case StoreError.conflict: 3
    default: 2
    }
  }

  private var sentence: String {
    switch self {
    case .noInput: "name a file or a folder, or pipe something in; `-` is standard input"
    case .unreadable(let path, let reason): "\(path): \(reason)"
    case .unfit(let path, let reason): "\(path): \(reason)"
    case .noLexicons(let path): "\(path): no lexicon here (files that end with .tsv)"
    case .unwritable(let path, let reason): "\(path): \(reason)"
    case .unconfirmed(let what): "\(what): --yes does it, --dry-run only counts"
    case .noTerminal(let reason): reason
    case .found, .nothingReadable: ""
    }
  }
}

extension PolicyError {
  /// Says it, with the line where it is.
  func say() {
    Messages.say("\(self)")
    for line in excerpt { Messages.write(visibleLines(line) + "\n") }
  }
}

extension StoreError {
  /// What to do about it.
  fileprivate var advice: String {
    switch self {
    case .notFound: "`parley queue add FILE` makes one, --database names another"
    case .notADatabase, .notParley: "name another file with --database"
    case .newerVersion: "update Parley"
    case .cannotOpen: "is there such a folder, and may you write there?"
    case .readOnly: "may you write there?"
    case .damaged: "go back to a backup"
    case .full: "make room and try again"
    case .busy, .locked: "try again"
    case .io, .refused: "check the disk, and try again"
    case .noCase: "`parley queue list` shows those that there are"
    case .noDecision: "`parley queue show CASE` shows those on a case"
    case .noBulk: "`parley queue bulk` shows those that there were"
    case .noQueue: "`parley queue queues` shows those that there are"
    case .noFilter: "`parley queue filter list` shows those that there are"
    case .noThread(matches: 0): "`parley export threads` names those that there are"
    case .noThread: "name its source with --source"
    case .noComment(matches: 0): "name its id as `parley export comments` does"
    case .noComment: "name the thread with --thread, or its source with --source"
    case .noModerator: "--as takes your name"
    case .noWebhook: "`parley webhook list` shows those that there are"
    case .noDelivery: "`parley webhook deliveries` shows those that there are"
    case .keyReused: "give every request a key of its own"
    case .notLead: "`parley queue lead list` shows who may do this"
    case .noAccount, .accountExists: "`parley moderator list` shows those that there are"
    case .badName: "choose another"
    case .lastAdmin: "make somebody else one first: `parley moderator role NAME admin`"
    case .noToken: "`parley moderator token list` shows those that there are"
    case .wrongCode: "is the clock right?"
    case .needsKey: "name their key with --pseudonymise FILE"
    case .otherKey: "name the key that was used first"
    case .conflict: "nothing was changed"
    }
  }
}

extension ServerError {
  /// What to do about it.
  fileprivate var advice: String {
    switch self {
    case .cannotListen: "name another address with --host or --port"
    case .stopped: "start it again"
    }
  }
}

extension Failure {
  /// Help and version go to standard output and are no failure; a wrong call is one, whatever its usual code.
  private static func leave(for error: any Error) -> Never {
    let page = Parley.fullMessage(for: error)
    if Parley.exitCode(for: error) == .success {
      var out = OutputFile()
      out.write(page + "\n")
      do { try out.finish() } catch { report(error) }
      exit(0)
    }
    Messages.say(usage(Parley.message(for: error), page: page))
    exit(2)
  }

  /// One line: what is wrong with the call, and where the help is.
  private static func usage(_ message: String, page: String) -> String {
    // The parser's words may repeat the text that is to be explained.
    if CommandLine.arguments.dropFirst().first == "explain" {
      return "put the text between quotation marks, behind `--` where it begins with a dash; "
        + "see `parley explain --help`"
    }
    let help = page.split(separator: "\n").last { $0.contains("--help") }?.split(separator: "'")
    let end = message.last.map { ".?!".contains($0) } ?? true ? "" : "."
    return "\(message)\(end) See `\(help?.dropFirst().first ?? "parley --help")`"
  }
}
