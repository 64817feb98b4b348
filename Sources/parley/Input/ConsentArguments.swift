import ArgumentParser
import CommentFormats
import Glibc

/// Whether to do what cannot be overlooked.
struct ConsentArguments: ParsableArguments {
  @Flag(help: "Only say how many it would be.")
  var dryRun = false

  @Flag(name: .shortAndLong, help: "Do it without asking.")
  var yes = false

  /// Says what it is about, and asks at a terminal; elsewhere --yes has to be there.
  func isGiven(_ what: String, count: Int, json isJSON: Bool) throws -> Bool {
    if dryRun || count == 0 {
      try printLine(dryRun ? "\(what); nothing was changed" : what, json: isJSON) {
        $0.member("count", count)
      }
      return false
    }
    if yes { return true }
    guard isatty(STDIN_FILENO) == 1, isatty(STDERR_FILENO) == 1 else {
      throw Failure.unconfirmed(what)
    }
    Messages.write("\(what). Go on? [y/N] ")
    let answer = readLine() ?? ""
    if ["y", "yes"].contains(answer.lowercased()) { return true }
    Messages.say("nothing was changed")
    return false
  }
}
