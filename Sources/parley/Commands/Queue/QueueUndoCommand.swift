import ArgumentParser

/// `parley queue undo`
struct QueueUndoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "undo",
    abstract: "Takes decisions back: the cases wait again, and what was decided stays visible.",
    usage: "parley queue undo [<options>] [<case>]",
    discussion: """
      Many at once are a bulk action themselves, with a number of their own. What somebody has claimed or decided \
      since is left alone, and named. Exits with 3 where that is all there is; that there is none of many is no failure.

      Example: parley queue decide 1 reject && parley queue undo 1
      """)

  @OptionGroup var reversal: DecisionReversal

  func run() throws { try reversal.run(isUndo: true, past: "undone") }
}
