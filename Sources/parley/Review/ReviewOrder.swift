import CommentModel
import ReviewStore

/// What a moderator wants done, with one case or with several.
struct ReviewOrder: Sendable, Hashable {
  /// The cases, in the order of the list.
  var numbers: [Int64]
  /// What to do with them.
  var action: ReviewAction
  /// Why, as a short code.
  var reason: String?
  /// What the moderator wants to add, by case.
  var notes: [Int64: String] = [:]

  /// `case 7`, `3 cases`
  var subject: String { numbers.count == 1 ? "case \(numbers[0])" : "\(numbers.count) cases" }
}

/// What can be done with a case that is open.
enum ReviewAction: Sendable, Hashable {
  case decide(DecisionAction)
  /// To come back after that long.
  case snooze(Duration)

  /// `reject`, `snooze`
  var verb: String {
    switch self {
    case .decide(let action): action.rawValue
    case .snooze: "snooze"
    }
  }

  /// `rejected`, `snoozed`
  var fate: String {
    switch self {
    case .decide(let action): action.done
    case .snooze: "snoozed"
    }
  }

  /// `rejected`, `snoozed for 4 h`
  var done: String {
    switch self {
    case .decide(let action): action.done
    case .snooze(let duration): "snoozed for \(duration.inWords)"
    }
  }
}

/// What was done, so that it can be undone.
struct ReviewReceipt: Sendable, Hashable {
  /// What was asked.
  var order: ReviewOrder
  /// By what the desk knows it again.
  var id: Int
  /// The cases with which it was done.
  var done: [Int64]
  /// Why it was not done with others, in words, by case.
  var refused: [Int64: String]
  /// Whether it was stopped before its end.
  var isCancelled = false

  /// Takes note of cases that were left alone.
  mutating func take(_ skipped: [BulkOutcome.Skip]) {
    for skip in skipped { refused[skip.caseNumber] = "\(skip.conflict)" }
  }
}
