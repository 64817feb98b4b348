import ArgumentParser
import CommentAnalysis
import CommentModel
import Glibc
import ReviewStore

/// `parley review`
struct ReviewCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "review",
    abstract: "Shows the queue on the whole screen, to be worked through by keyboard.",
    usage: "parley review [<options>]",
    discussion: """
      The list, the case in its thread, the words that counted and why; `?` shows the keys. The case on the screen is \
      claimed while you look at it. Each decision is on the disk before the next case comes up, and `u` undoes it. \
      NO_COLOR draws signs only.

      Example: parley review --category threat
      """)

  @OptionGroup var filter: FilterArguments
  @OptionGroup var moderator: ModeratorArguments
  @OptionGroup var scoring: ScoringArguments
  @OptionGroup var database: DatabaseArguments

  func run() async throws {
    let store = try database.open()
    let name = moderator.moderator
    if name.isEmpty { throw StoreError.noModerator }
    let policy = try scoring.loadPolicy()
    let cases = try filter.filter(else: ReviewFilter.openStates, in: store)
    let session = ReviewSession(moderator: name, reasons: ReasonKeys(of: policy), cases: cases)
    let desk = ReviewDesk(
      store: store, claimant: moderator.claimant(else: "review-\(getpid())"), clock: { .now },
      progress: RawTerminal.showProgress)
    let arithmetic = ReviewArithmeticSource(lexicons: scoring.loadLexicons, policy: policy)
    let work = ReviewWork(session, desk: desk, arithmetic: arithmetic)
    let loop = try ReviewLoop(work) { .now }
    let ending = await loop.run()
    // Ends by the signal that wanted it, so that whoever sent it sees that.
    if case .signal(let number) = ending { SignalPipe.raise(number) }
  }
}
