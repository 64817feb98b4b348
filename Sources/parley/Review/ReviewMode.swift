import TerminalScreen

/// What keys are about just now.
enum ReviewMode: Sendable, Hashable {
  /// The list and the case.
  case browse
  /// The page of keys, from a line on.
  case help(from: Int)
  /// The arithmetic of the case's scores, from a line on.
  case arithmetic(from: Int)
  /// A reason for an order is asked for.
  case reason(ReviewOrder)
  /// It is asked for how long these cases are to be put off.
  case snooze([Int64])
  /// The same, typed.
  case duration(TextField, [Int64])
  /// A note on a case.
  case note(TextField, Int64)
  /// Which cases to list.
  case filter(TextField)
  /// An order on several cases waits for a yes.
  case confirm(ReviewOrder)
  /// Notes would be lost: a second `q` leaves.
  case leave

  /// The cases of the order that a key is waited for.
  var numbers: [Int64] {
    switch self {
    case .reason(let order), .confirm(let order): order.numbers
    case .snooze(let numbers), .duration(_, let numbers): numbers
    case .note(_, let number): [number]
    case .browse, .help, .arithmetic, .filter, .leave: []
    }
  }
}
