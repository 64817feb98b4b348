import CommentModel
import TestSupport

/// Eight workers: four moderators with two windows each, of whom two are leads.
enum Crew {
  static let moderators = ["ada", "ben", "cleo", "dan"]
  static let leads: Set = ["ada", "dan"]
  static let claimants = moderators.flatMap { [Claimant($0), Claimant($0, session: "2")] }
}

/// What a worker remembers of the cases that it has seen, and so may be behind with.
struct Memory {
  let claimant: Claimant
  var claims: [Int64: Claim] = [:]
  var versions: [Int64: Int] = [:]

  init(_ claimant: Claimant) { self.claimant = claimant }

  /// A step at random, as somebody might take it who knows no more than this.
  func step(on number: Int64, decisions: [Int64], at time: Timestamp, using random: inout SeededGenerator)
    -> QueueStep
  {
    // Some rely on their token, some on the version that they have seen, some on neither.
    let token = Bool.random(using: &random) ? claims[number]?.token : nil
    let version = Int.random(in: 0..<3, using: &random) == 0 ? versions[number] : nil
    let lease: Int64 = [1000, 60_000, 600_000].randomElement(using: &random)!
    let action = [DecisionAction.approve, .reject, .escalate].randomElement(using: &random)!
    switch Int.random(in: 0..<25, using: &random) {
    case 0..<5: return .claim(number, by: claimant, lease: lease)
    case 5..<7:
      guard var claim = claims[number] else { return .claim(number, by: claimant, lease: lease) }
      // A token can be read by everybody.
      if Int.random(in: 0..<4, using: &random) == 0 {
        claim.claimant = Crew.claimants.randomElement(using: &random)!
      }
      return .heartbeat(claim, lease: lease)
    case 7..<9: return .release(number, by: claimant, token: token)
    case 9..<12:
      guard let decision = decisions.randomElement(using: &random) else { break }
      return .undo(number, decision: decision, by: claimant)
    case 12..<14:
      guard let decision = decisions.randomElement(using: &random) else { break }
      return .redo(number, decision: decision, by: claimant)
    case 14:
      let wake = time.adding(Int64.random(in: -1000...900_000, using: &random))
      return .snooze(number, until: wake, by: claimant, token: token, version: version)
    case 15: return .steal(number, by: claimant, lease: lease)
    case 16:
      return .assign(number, to: (Crew.moderators + [nil, nil]).randomElement(using: &random)!, by: claimant)
    case 17..<19: return .appeal(number, by: claimant)
    default: break
    }
    return .decide(number, action, by: claimant, token: token, version: version)
  }
}
