import CommentAnalysis
import CommentModel
import ReviewStore
import TerminalScreen

import struct TerminalScreen.TextField

extension ReviewSession {
  /// Begins what a key asks to be done with the case on the screen, or with those that were picked.
  mutating func order(_ key: Key, at now: Duration) -> ReviewEffect? {
    let action: DecisionAction? =
      switch key {
      case .sign("a"): .approve
      case .sign("r"): .reject
      case .sign("e"): .escalate
      case .sign("s"): nil
      default: nil
      }
    guard action != nil || key == .sign("s") else {
      if case .sign(let sign) = key {
        message = ReviewMessage(text: "\(sign) is no key here; ? shows those that are", isWarning: true)
      }
      return nil
    }
    guard isSeen(at: now) else { return nil }
    let numbers = selection.isEmpty ? [current!.number] : selectedNumbers
    switch action {
    case .reject?: mode = .reason(ReviewOrder(numbers: numbers, action: .decide(.reject)))
    case let action?: return confirm(ReviewOrder(numbers: numbers, action: .decide(action)))
    case nil: mode = .snooze(numbers)
    }
    return nil
  }

  /// Whether the case has been on the screen long enough, and no key like this one has come just before.
  private mutating func isSeen(at now: Duration) -> Bool {
    let sinceKey = now - lastOrderKey
    lastOrderKey = now
    guard let current else {
      message = ReviewMessage(text: "there is no case here", isWarning: true)
      return false
    }
    if isCurrentShown, let seenSince, now - seenSince >= ReviewTiming.leastSight,
      sinceKey >= ReviewTiming.leastSight
    {
      return true
    }
    message = ReviewMessage(
      text: "case \(current.number) has only just come up: nothing was done; press again", isWarning: true)
    return false
  }

  /// Has an order carried out, after a yes where it is on cases that were selected: they need not be on the screen.
  private mutating func confirm(_ order: ReviewOrder) -> ReviewEffect? {
    mode = .browse
    message = nil
    var order = order
    order.notes = notes.filter { order.numbers.contains($0.key) }
    if selection.isEmpty { return .carryOut(order) }
    mode = .confirm(order)
    return nil
  }

  /// Does what a key answers to a question.
  mutating func answer(_ key: Key, at now: Duration) -> ReviewEffect? {
    if key == .escape || key == .control("c") {
      mode = .browse
      message = ReviewMessage(text: "nothing was done")
      return nil
    }
    switch mode {
    case .reason(let order): return answer(key, reasonOf: order, at: now)
    case .snooze(let numbers): return answer(key, snoozeOf: numbers, at: now)
    case .confirm(let order):
      mode = .browse
      if key == .sign("y") { return .carryOut(order) }
      message = ReviewMessage(text: "nothing was done")
    case .duration(let field, let numbers): return type(key, field) { .duration($0, numbers) }
    case .note(let field, let number): return type(key, field) { .note($0, number) }
    case .filter(let field): return type(key, field) { .filter($0) }
    default: break
    }
    return nil
  }

  private mutating func answer(_ key: Key, reasonOf order: ReviewOrder, at now: Duration) -> ReviewEffect? {
    // The key that asked for it, still held down, is no answer.
    if key == .sign("r"), now - lastOrderKey < ReviewTiming.leastSight {
      lastOrderKey = now
      return nil
    }
    var order = order
    switch key {
    case .enter: order.reason = suggestedReason
    case .sign(let sign):
      guard let code = reasons[sign] else {
        message = ReviewMessage(text: "\(sign) is no reason here", isWarning: true)
        return nil
      }
      order.reason = code
    default: return nil
    }
    return confirm(order)
  }

  /// What the policy has against the case on the screen, where that is a reason code.
  var suggestedReason: String? {
    guard let verdict = detail?.reviewCase.scored.verdict else { return nil }
    let codes = verdict.findings.compactMap(\.reason) + verdict.reasons.map(\.attribute.name)
    return codes.first(where: reasons.contains)
  }

  /// For how long a case can be put off with one key.
  static let snoozes: [(key: Character, duration: Duration)] = [
    ("1", .seconds(3600)), ("4", .seconds(4 * 3600)), ("d", .seconds(86_400)), ("3", .seconds(3 * 86_400)),
    ("w", .seconds(7 * 86_400)),
  ]

  private mutating func answer(_ key: Key, snoozeOf numbers: [Int64], at now: Duration) -> ReviewEffect? {
    guard case .sign(let sign) = key else { return nil }
    if sign == "o" {
      mode = .duration(TextField(limit: 20), numbers)
    } else if let choice = ReviewSession.snoozes.first(where: { $0.key == sign }) {
      return confirm(ReviewOrder(numbers: numbers, action: .snooze(choice.duration)))
    } else if sign != "s" || now - lastOrderKey >= ReviewTiming.leastSight {
      message = ReviewMessage(text: "\(sign) is none of these; Esc leaves", isWarning: true)
    }
    return nil
  }

  private mutating func type(
    _ key: Key, _ field: TextField, _ typing: (TextField) -> ReviewMode
  ) -> ReviewEffect? {
    var field = field
    if key == .enter { return typed(field.value) }
    if field.press(key) { message = nil }
    mode = typing(field)
    return nil
  }

  /// Takes what was typed.
  private mutating func typed(_ text: String) -> ReviewEffect? {
    switch mode {
    case .duration(_, let numbers):
      guard let duration = Duration(words: text) else {
        message = ReviewMessage(text: "say 90m, 2h, 3d or 1w", isWarning: true)
        return nil
      }
      return confirm(ReviewOrder(numbers: numbers, action: .snooze(duration)))
    case .note(_, let number):
      notes[number] = text.isEmpty ? nil : text
      message = ReviewMessage(
        text: text.isEmpty ? "no note" : "the note goes with the decision on case \(number)")
    case .filter:
      do {
        let read = try ReviewFilter(text)
        cases = read.cases
        filter = read.words
        selection = []
        rows = []
        reloadDue = lastKey + .milliseconds(1)
        message = nil
      } catch {
        message = ReviewMessage(text: error.sentence, isWarning: true)
        return nil
      }
    default: break
    }
    mode = .browse
    return nil
  }
}
