import CommentModel
import Glibc
import TerminalScreen

/// A review at a terminal: draws the session, and waits for keys and signals.
struct ReviewLoop: ~Copyable {
  private var work: ReviewWork
  private let clock: () -> Timestamp
  private let terminal: RawTerminal
  private let signals = SignalPipe()
  private var repaint: Repaint
  private var decoder = KeyDecoder()
  private let start = ContinuousClock.now
  private let hasStyles = Terminal.hasColour
  private var ending: Ending?

  /// Why a review is over.
  enum Ending: Sendable, Hashable {
    /// Somebody wanted to leave, or the terminal is gone.
    case left
    /// A signal that ends programs has come.
    case signal(Int32)
  }

  /// Takes the terminal.
  init(_ work: ReviewWork, clock: @escaping () -> Timestamp) throws(Failure) {
    self.work = work
    self.clock = clock
    terminal = try RawTerminal()
    repaint = Repaint(hasStyles: hasStyles)
  }

  /// Reviews until somebody leaves. Then what was claimed is given back, and so is the terminal.
  consuming func run() async -> Ending {
    while true {
      await work.catchUp(at: elapsed)
      draw()
      if let ending {
        work.letGo()
        return ending
      }
      await wait()
    }
  }

  private var elapsed: Duration { ContinuousClock.now - start }

  private mutating func draw() {
    if ending != nil { return }
    let size = terminal.size
    let (screen, shown) = ReviewView(
      session: work.session, layout: ReviewLayout(ScreenSize(columns: size.columns, rows: size.rows)),
      hasStyles: hasStyles, now: clock(), elapsed: elapsed
    ).draw()
    work.take(shown)
    if !terminal.write(repaint.bytes(for: screen)) { ending = .left }
  }

  private mutating func wait() async {
    // An escape that begins no sequence is one when nothing has followed it for a moment.
    let time = decoder.isWaiting ? .milliseconds(50) : work.session.deadline(after: elapsed) - elapsed
    switch terminal.wait(signals, time) {
    case .nothing: if decoder.isWaiting { await press(decoder.flush()) }
    case .bytes(let bytes): await press(decoder.keys(bytes))
    case .signals(let numbers): for number in numbers { take(number) }
    case .gone: ending = .left
    }
  }

  private mutating func press(_ keys: [Key]) async {
    for key in keys where ending == nil {
      switch await work.press(key, at: elapsed) {
      case .quit?: ending = .left
      case .redraw?: repaint.forget()
      case .suspend?: suspend()
      default: break
      }
    }
  }

  private mutating func take(_ signal: Int32) {
    switch signal {
    case SIGWINCH: break
    case SIGTSTP: suspend()
    case SIGCONT:
      // Whoever stopped it may have left the terminal in another state.
      terminal.enter()
      repaint.forget()
    default: ending = .signal(signal)
    }
  }

  /// Stops as the shell wants it, with the terminal as it was; goes on when the shell says so.
  private mutating func suspend() {
    work.letGo()
    terminal.leave()
    SignalPipe.raise(SIGTSTP)
    SignalPipe.take(SIGTSTP)
    terminal.enter()
    repaint.forget()
  }
}
