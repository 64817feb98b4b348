import ArgumentParser

/// `parley queue redo`
struct QueueRedoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "redo",
    abstract: "Puts decisions in force again that were undone.",
    usage: "parley queue redo [<options>] [<case>]",
    discussion: """
      Many at once are a bulk action themselves, with a number of their own. What somebody has claimed or decided \
      since is left alone, and named. Exits with 3 where that is all there is; that there is none of many is no failure.

      Example: parley queue decide 1 reject && parley queue undo 1 && parley queue redo 1
      """)

  @OptionGroup var reversal: DecisionReversal

  func run() throws { try reversal.run(isUndo: false, past: "in force again") }
}
