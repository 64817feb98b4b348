import ArgumentParser
import Foundation

/// Who is at work.
struct ModeratorArguments: ParsableArguments {
  @Option(
    name: .customLong("as"), parsing: .unconditional,
    help: ArgumentHelp("Your name; as a rule $PARLEY_MODERATOR, else your login name.", valueName: "name"))
  var name: String?

  var moderator: String {
    name ?? setting("PARLEY_MODERATOR") ?? setting("USER") ?? setting("LOGNAME") ?? NSUserName()
  }
}
