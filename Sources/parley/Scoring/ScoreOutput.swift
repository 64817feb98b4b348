import CommentModel

/// Takes the rows of one run after the other: writes them, and sees to checkpoints and the progress on the terminal.
final class ScoreOutput {
  private let layout: ScoreLayout
  private let arguments: OutputArguments
  private let checkpoint: Checkpoint?
  private let spares: SpareRooms
  private let total: Int
  private var state: Checkpoint.State
  private var file: OutputFile?
  private var progress: Progress?
  private var saved = ContinuousClock.now
  private var savedLength = -1

  /// After so many bytes, or so long, the next checkpoint is due.
  private static let mostUnsaved = 33_554_432
  private static let longestUnsaved = Duration.seconds(1)

  /// - Parameters:
  ///   - start: what an earlier run has written already.
  ///   - total: how many bytes there are to be read; 0 where that is not known.
  init(
    _ layout: ScoreLayout, to arguments: OutputArguments, _ checkpoint: Checkpoint?,
    from start: Checkpoint.State?, spares: SpareRooms, total: Int
  ) {
    self.layout = layout
    self.arguments = arguments
    self.checkpoint = checkpoint
    self.spares = spares
    self.total = total
    state = start ?? Checkpoint.State()
  }

  /// The strongest verdict so far.
  var strongest: PolicyAction { state.strongest }

  /// Writes the rows of the next batch.
  func receive(_ rows: consuming BatchScorer.Rows) throws(Failure) {
    try open()
    try file?.write(rows.bytes)
    state.comments += rows.comments
    state.strongest = max(state.strongest, rows.strongest)
    progress?.advance(by: rows.comments, position: rows.position)
    try save()
    spares.giveBack(rows.bytes.room)
  }

  /// Ends the run, when all has been read.
  func finish() throws(Failure) {
    try open()
    Progress.clear()
    if checkpoint != nil { try file?.synchronize() }
    try file?.finish()
    try checkpoint?.remove()
  }

  /// Opens the output, once it is known that something can be read.
  private func open() throws(Failure) {
    if file != nil { return }
    if let path = arguments.output, state.length > 0 {
      file = try OutputFile(path: path, continuingAt: state.length)
    } else {
      var new = try arguments.open()
      new.write(layout.header)
      file = new
    }
    progress = Progress("scoring", total: total, .bytes, showsResults: file?.isTerminal ?? false)
  }

  private func save() throws(Failure) {
    guard let checkpoint, let file else { return }
    let isDue =
      savedLength < 0 || file.position - savedLength >= ScoreOutput.mostUnsaved
      || ContinuousClock.now - saved > ScoreOutput.longestUnsaved
    guard isDue else { return }
    try self.file?.synchronize()
    state.length = file.position
    try checkpoint.save(state)
    saved = .now
    savedLength = state.length
  }
}
