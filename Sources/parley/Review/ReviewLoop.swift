import CommentAnalysis
import CommentModel
import Glibc
import ReviewStore
import TerminalScreen

/// A review at a terminal: draws the session, waits for keys and signals, and carries out what the session wants.
struct ReviewLoop: ~Copyable {
  private var session: ReviewSession
  private var desk: ReviewDesk
  private let arithmetic: ReviewArithmeticSource
  private let clock: () -> Timestamp
  private let terminal: RawTerminal
  private let signals = SignalPipe()
  private var repaint: Repaint
  private var decoder = KeyDecoder()
  private let start = ContinuousClock.now
  private let hasStyles: Bool
  private var ending: Ending?

  /// Why a review is over.
  enum Ending: Sendable, Hashable {
    /// Somebody wanted to leave, or the terminal is gone.
    case left
    /// A signal that ends programs has come.
    case signal(Int32)
  }

  init(
    _ session: ReviewSession, desk: ReviewDesk, arithmetic: ReviewArithmeticSource,
    clock: @escaping () -> Timestamp
  ) throws(Failure) {
    self.session = session
    self.desk = desk
    self.arithmetic = arithmetic
    self.clock = clock
    terminal = try RawTerminal()
    hasStyles = Terminal.hasColour
    repaint = Repaint(hasStyles: hasStyles)
  }

  /// Reviews until somebody leaves. What was claimed is given back, and the terminal is as it was.
  mutating func run() async -> Ending {
    while true {
      await carryOutWhatIsDue()
      draw()
      if let ending {
        _ = try? desk.release()
        return ending
      }
      await wait()
    }
  }

  private var elapsed: Duration { ContinuousClock.now - start }

  private var layout: ReviewLayout {
    let size = terminal.size
    return ReviewLayout(ScreenSize(columns: size.columns, rows: size.rows))
  }

  private mutating func draw() {
    if ending != nil { return }
    let (screen, limit) = ReviewView(
      session: session, layout: layout, hasStyles: hasStyles, now: clock(), elapsed: elapsed
    ).draw()
    session.scrollLimit = limit
    if !terminal.write(repaint.bytes(for: screen)) { ending = .left }
  }

  private mutating func wait() async {
    // An escape that begins no sequence is one when nothing has followed it for a moment.
    let time = decoder.isWaiting ? .milliseconds(50) : session.deadline(after: elapsed) - elapsed
    switch terminal.wait(signals, time) {
    case .nothing: if decoder.isWaiting { await press(decoder.flush()) }
    case .bytes(let bytes): await press(decoder.keys(bytes))
    case .signals(let numbers): for number in numbers { await take(number) }
    case .gone: ending = .left
    }
  }

  private mutating func press(_ keys: [Key]) async {
    for key in keys where ending == nil {
      if let effect = session.press(key, at: elapsed) { await carryOut(effect) }
    }
  }

  private mutating func take(_ signal: Int32) async {
    switch signal {
    case SIGWINCH: break
    case SIGTSTP: await carryOut(.suspend)
    case SIGCONT:
      // Whoever stopped it may have left the terminal in another state.
      terminal.enter()
      repaint.forget()
    default: ending = .signal(signal)
    }
  }

  private mutating func carryOutWhatIsDue() async {
    while ending == nil, let effect = session.due(at: elapsed) { await carryOut(effect) }
  }

  private mutating func carryOut(_ effect: ReviewEffect) async {
    switch effect {
    case .quit: ending = .left
    case .redraw: repaint.forget()
    case .suspend: suspend()
    case .explain(let number): await explain(number)
    default:
      do throws(StoreError) { try ask(effect) } catch { session.show(error) }
    }
  }

  /// What the store is asked.
  private mutating func ask(_ effect: ReviewEffect) throws(StoreError) {
    switch effect {
    case .reload: session.show(try desk.reload(session.cases))
    case .more: session.append(try desk.more())
    case .detail(let number):
      let (detail, author) = try desk.detail(number)
      session.show(detail, author: author, at: elapsed)
    case .claim(let number): session.show(claimed: try desk.claim(number), at: elapsed)
    case .release: session.showReleased(try desk.release())
    case .heartbeat: try desk.heartbeat()
    case .look(let numbers): session.show(try desk.look(numbers))
    case .carryOut(let order):
      let receipt = try desk.carryOut(order)
      session.show(receipt, cases: try desk.cases(order.numbers), openCount: try desk.openCount())
    case .undo(let receipt):
      let refused = try desk.undo(receipt)
      session.show(
        undone: receipt, cases: try desk.cases(receipt.done), refused: refused,
        openCount: try desk.openCount())
    case .redo(let receipt):
      let refused = try desk.redo(receipt)
      session.show(
        redone: receipt, cases: try desk.cases(receipt.done), refused: refused,
        openCount: try desk.openCount())
    case .explain, .redraw, .suspend, .quit: break
    }
  }

  private mutating func explain(_ number: Int64) async {
    guard let detail = session.detail, detail.reviewCase.number == number else { return }
    do {
      session.show(try await arithmetic.lines(detail, width: layout.size.columns - 2))
    } catch {
      session.message = ReviewMessage(text: "the lexicons cannot be read", isWarning: true)
    }
  }

  /// Stops as the shell wants it, with the terminal as it was; goes on when the shell says so.
  private mutating func suspend() {
    if let released = try? desk.release() { session.showReleased(released) }
    session.claimed = nil
    terminal.leave()
    SignalPipe.giveBack(SIGTSTP)
    raise(SIGTSTP)
    SignalPipe.take(SIGTSTP)
    terminal.enter()
    repaint.forget()
  }
}
