import TerminalScreen

/// The page of keys.
enum HelpPage {
  static func lines(width: Int) -> [StyledLine] {
    parts.flatMap { title, keys in
      [StyledLine(title, .label)]
        + keys.flatMap { key, meaning in paragraph("  " + key, StyledLine(meaning), indent: 16, width: width)
        }
        + [StyledLine()]
    }
  }

  private static let parts: [(String, [(String, String)])] = [
    (
      "Decide",
      [
        ("a", "approve: the comment may stand"),
        ("r", "reject: a second key says why; Enter takes what the policy says"),
        ("e", "escalate: somebody with more say should decide"),
        ("s", "snooze: the case comes back after the time that is asked for"),
        ("n", "a note, which goes with the decision"),
        ("u  U", "undo the last step; do it again"),
      ]
    ),
    (
      "Move",
      [
        ("j k  ↓ ↑", "next and previous case"), ("g G", "first and last case"), ("Tab", "next open case"),
        ("Space b", "further and back in the case"),
        ("t", "the whole thread above and beside it, or the near part"),
        (".", "load the list anew, with the new cases"),
      ]
    ),
    (
      "Look",
      [
        ("=", "the arithmetic of the scores"),
        ("v", "show masked words: hold it, or press it for two seconds' sight"),
        (
          "/",
          "show other cases: pending, claimed, escalated, decided, all; queue, reject; a category; score:0.8; "
            + "author:NAME; thread:ID. All that is said must hold; nothing shows what is open"
        ),
      ]
    ),
    (
      "Several at once",
      [
        ("x", "select a case, or no longer"), ("X", "select all open ones of the list, or none"),
        ("a r e s", "then mean all that are selected, after a question with their number"), ("Esc", "none"),
      ]
    ),
    (
      "Signs",
      [
        ("!  ?", "the policy would reject; it asks for a look"),
        ("¹ ²", "the words that counted, and the line below that says how much and why"),
        ("yours", "claimed by you while it is on the screen; others cannot decide it"),
        ("with NAME", "somebody else is at it"),
      ]
    ),
    (
      "Leave",
      [
        ("q  Ctrl-C", "quit; what is claimed is given back"), ("Ctrl-Z", "stop; fg goes on"),
        ("Ctrl-L", "draw anew"),
      ]
    ),
  ]
}
