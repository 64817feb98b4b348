import ArgumentParser
import CommentModel
import Foundation

/// Who is at work.
struct ModeratorArguments: ParsableArguments {
  @Option(
    name: .customLong("as"), parsing: .unconditional,
    help: ArgumentHelp("Your name; as a rule $PARLEY_MODERATOR, else your login name.", valueName: "name"))
  var name: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "Which of your windows this is; each holds its own claims. As a rule $PARLEY_SESSION, else none.",
      valueName: "word"))
  var session: String?

  /// The moderator in this window.
  var claimant: Claimant { claimant(else: "") }

  /// The moderator in this window, which has a name of its own where none is given.
  func claimant(else window: String) -> Claimant {
    Claimant(moderator, session: session ?? setting("PARLEY_SESSION") ?? window)
  }

  var moderator: String {
    name ?? setting("PARLEY_MODERATOR") ?? setting("USER") ?? setting("LOGNAME") ?? NSUserName()
  }
}
