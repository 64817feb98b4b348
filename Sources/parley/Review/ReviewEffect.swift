/// What the session wants from the world.
enum ReviewEffect: Sendable, Hashable {
  /// The first page of the list, and how many cases there are.
  case reload
  /// The next page.
  case more
  /// A case with the thread around it and what is known of its author.
  case detail(Int64)
  /// The arithmetic of a case's scores.
  case explain(Int64)
  /// To have a case for oneself.
  case claim(Int64)
  /// To give back what one has.
  case release
  /// To keep what one has.
  case heartbeat
  /// What has changed: new cases, and how these stand.
  case look([Int64])
  case carryOut(ReviewOrder)
  case undo(ReviewReceipt)
  case redo(ReviewReceipt)
  /// To draw all of the screen anew.
  case redraw
  /// To stop until the shell continues it.
  case suspend
  case quit
}

extension ReviewEffect {
  /// Whether it is about many cases, which takes a while.
  var isBulk: Bool {
    switch self {
    case .carryOut(let order): order.numbers.count > 1
    case .undo(let receipt), .redo(let receipt): receipt.done.count > 1
    default: false
    }
  }
}
