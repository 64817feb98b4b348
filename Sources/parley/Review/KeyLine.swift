import TerminalScreen

/// The keys that matter just now, in the last line.
struct KeyLine {
  let mode: ReviewMode

  func line(width: Int) -> StyledLine {
    var line = StyledLine()
    for (key, meaning) in keys {
      let next = StyledLine(" \(key) \(meaning) ")
      if line.columns + next.columns > width { break }
      line.append(" ")
      line.append(key, .label)
      line.append(" \(meaning) ")
    }
    return line
  }

  private var keys: [(String, String)] {
    switch mode {
    case .browse:
      [
        ("a", "approve"), ("r", "reject"), ("e", "escalate"), ("s", "snooze"), ("u", "undo"), ("j k", "move"),
        ("?", "help"), ("q", "quit"), ("x", "select"), ("v", "reveal"), ("=", "scores"), ("t", "thread"),
        ("n", "note"), ("/", "filter"),
      ]
    case .help, .arithmetic: [("space b", "page"), ("any other key", "back")]
    case .note, .duration: [("Enter", "done"), ("Esc", "leave")]
    case .filter: [("Enter", "show"), ("Esc", "leave"), ("e.g.", "threat reject score:0.8 author:Gil")]
    case .reason, .snooze, .confirm: [("Esc", "nothing is done")]
    case .leave: [("q", "leave"), ("any other key", "stay")]
    }
  }
}
