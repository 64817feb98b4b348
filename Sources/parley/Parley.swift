import ArgumentParser
import Glibc

/// The command line's root: what is common to all commands stands here.
@main
struct Parley: AsyncParsableCommand {
  static let version = "0.1.0"

  static let configuration = CommandConfiguration(
    commandName: "parley",
    abstract: "Reads comment threads, scores them, and keeps the queue of what a person should look at.",
    usage: "parley <command> [<options>] [<path> ...]",
    discussion: """
      Works offline, gives its reasons, and writes nothing but what it is asked to.

      Example: parley score seeds/page-dump.txt

      Exit codes: 0 done; 1 done, and what --fail-on, lint, check, verify or --swap looks for was found; 2 could not be \
      done; 3 somebody else was faster (queue). Messages go to standard error and hold no comment's text.
      """,
    version: version,
    subcommands: [
      ParseCommand.self, ScoreCommand.self, ExplainCommand.self, ForecastCommand.self, EvaluateCommand.self,
      PolicyCommand.self, ReportCommand.self,
      QueueCommand.self, ReviewCommand.self, ServeCommand.self, ModeratorCommand.self, WebhookCommand.self,
      AuditCommand.self, ExportCommand.self, LexiconCommand.self, CompletionsCommand.self,
      VersionCommand.self,
    ])

  static func main() async {
    occupyStandardStreams()
    // A closed pipe is found out by the write that fails.
    signal(SIGPIPE, SIG_IGN)
    ProgramLexicons.begin(for: CommandLine.arguments.dropFirst())
    do {
      var command = try parseAsRoot()
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
    } catch {
      Failure.report(error)
    }
  }

  /// Puts something into the place of standard streams that came closed, so that no file that is opened later
  /// gets their number and what is meant for them. Reading and writing there still fails.
  private static func occupyStandardStreams() {
    for (stream, direction) in [
      (STDIN_FILENO, O_WRONLY), (STDOUT_FILENO, O_RDONLY), (STDERR_FILENO, O_RDONLY),
    ]
    where fcntl(stream, F_GETFD) < 0 {
      _ = unsafe open("/dev/null", direction)
    }
  }
}
