import CommentModel
import ReviewStore
import TerminalScreen

/// A session and what carries out its wishes: all of a review but the terminal.
struct ReviewWork {
  private(set) var session: ReviewSession
  private var desk: ReviewDesk
  private let arithmetic: ReviewArithmeticSource

  init(_ session: ReviewSession, desk: ReviewDesk, arithmetic: ReviewArithmeticSource) {
    self.session = session
    self.desk = desk
    self.arithmetic = arithmetic
  }

  /// Does what a key means, and returns what only a terminal can do of it.
  mutating func press(_ key: Key, at now: Duration) async -> ReviewEffect? {
    guard let effect = session.press(key, at: now) else { return nil }
    return await carryOut(effect, at: now)
  }

  /// Does all that is due by now.
  mutating func catchUp(at now: Duration) async {
    while let effect = session.due(at: now) { _ = await carryOut(effect, at: now) }
  }

  /// Gives back what is claimed.
  mutating func letGo() {
    // Where that fails the claim ends by itself.
    session.showReleased(try? desk.release())
  }

  /// Tells the session what the screen shows.
  mutating func take(_ shown: ReviewScroll) { session.shown = shown }

  private mutating func carryOut(_ effect: ReviewEffect, at now: Duration) async -> ReviewEffect? {
    switch effect {
    case .redraw, .suspend, .quit: return effect
    case .explain: await explain()
    default:
      do throws(StoreError) { try ask(effect, at: now) } catch { session.show(error) }
      // How far it was stood on the screen.
      if effect.isBulk { return .redraw }
    }
    return nil
  }

  private mutating func ask(_ effect: ReviewEffect, at now: Duration) throws(StoreError) {
    switch effect {
    case .reload:
      session.show(try desk.reload(session.cases))
      session.show(openCount: try desk.openCount())
    case .more: session.append(try desk.more())
    case .detail(let number):
      let (detail, author) = try desk.detail(number)
      session.show(detail, author: author, at: now)
    case .claim(let number):
      do throws(StoreError) {
        session.show(claimed: try desk.claim(number), at: now)
      } catch {
        guard case .conflict = error else { throw error }
        session.show(unclaimable: number)
      }
    case .release: session.showReleased(try desk.release())
    case .heartbeat: try desk.heartbeat()
    case .look(let numbers):
      session.show(try desk.look(numbers))
      session.show(openCount: try desk.openCount())
    case .carryOut(let order):
      let receipt = try desk.carryOut(order, looked: session.versions(of: order.numbers))
      session.show(receipt, cases: try desk.cases(order.numbers))
      session.show(openCount: try desk.openCount())
    case .undo(let receipt):
      let refused = try desk.undo(receipt)
      session.show(
        undone: receipt, cases: try desk.cases(receipt.done), refused: refused)
      session.show(openCount: try desk.openCount())
    case .redo(let receipt):
      let refused = try desk.redo(receipt)
      session.show(
        redone: receipt, cases: try desk.cases(receipt.done), refused: refused)
      session.show(openCount: try desk.openCount())
    case .explain, .redraw, .suspend, .quit: break
    }
  }

  private mutating func explain() async {
    guard let detail = session.detail else { return }
    do {
      session.show(try await arithmetic.lines(detail, width: session.shown.columns))
    } catch {
      session.message = ReviewMessage(text: "\(error)", isWarning: true)
    }
  }
}
