import CommentFormats
import CommentModel
import Glibc

/// A file that says how far a run has come, so that it can be taken up again after whatever ended it.
///
/// It names everything that the bytes of the output depend on, and is replaced as a whole: after a loss of power either
/// the old or the new one is there, and never one that promises more of the output than there is.
struct Checkpoint {
  /// How far a run has come.
  struct State {
    /// How many comments have been scored, from the first.
    var comments = 0
    /// How long the output with them is, in bytes.
    var length = 0
    /// The strongest verdict among them.
    var strongest = PolicyAction.approve
  }

  /// Something that the output depends on.
  struct Fact {
    /// As the person who started the run knows it.
    var name: String
    var value: String
  }

  let path: String
  private let facts: [Fact]

  private static let firstLine = "parley checkpoint 1"
  private static let lastLine = "end"

  /// - Parameters:
  ///   - path: of the checkpoint's file.
  ///   - facts: everything that the output depends on, in an order that is always the same.
  init(path: String, facts: [Fact]) {
    self.path = path
    self.facts = facts
  }

  /// How far an earlier run has come; `nil` where there was none.
  ///
  /// - Parameter output: the path of the output.
  /// - Throws: where the file belongs to another run, or the output is not what it was.
  func load(output: String) throws(Failure) -> State? {
    guard let text = try CheckpointFile(path: path).read() else { return nil }
    let lines = text.split(separator: "\n").map { line in
      let parts = line.split(separator: "\t", maxSplits: 1)
      return Fact(name: String(parts.first ?? ""), value: parts.count == 2 ? String(parts[1]) : "")
    }
    guard lines.first?.name == Checkpoint.firstLine, lines.last?.name == Checkpoint.lastLine, lines.count >= 5
    else { throw failure("this is no checkpoint of this version of Parley") }
    try compare(Array(lines[1..<lines.count - 4]))
    let figures = lines.suffix(4)
    guard let comments = figures.first?.number("comments"),
      let length = figures.dropFirst().first?.number("bytes"),
      let strongest = figures.dropFirst(2).first.flatMap({ PolicyAction(rawValue: $0.value) })
    else { throw failure("this is no checkpoint of this version of Parley") }
    guard let size = InputFile(output).size, size >= length else {
      throw failure("\(output) is no longer what was written there")
    }
    return State(comments: comments, length: length, strongest: strongest)
  }

  /// Replaces the file. What it says of the output has to be safe on disk by now.
  func save(_ state: State) throws(Failure) {
    var text = Checkpoint.firstLine + "\n"
    for fact in facts { text += "\(fact.name)\t\(fact.value)\n" }
    text += "comments\t\(state.comments)\nbytes\t\(state.length)\nstrongest\t\(state.strongest.rawValue)\n"
    try CheckpointFile(path: path).replace(with: text + Checkpoint.lastLine + "\n")
  }

  /// Takes the file away, when all is done.
  func remove() throws(Failure) {
    if unsafe unlink(path) != 0, errno != ENOENT { throw .unwritable(path: path, reason: systemReason()) }
  }

  private func compare(_ others: [Fact]) throws(Failure) {
    for index in 0..<max(facts.count, others.count) {
      let fact = index < facts.count ? facts[index] : nil
      let other = index < others.count ? others[index] : nil
      if fact?.name == other?.name, fact?.value == other?.value { continue }
      let name = fact?.name ?? other?.name ?? ""
      let was = other.map { $0.name == name ? $0.value : "nothing" } ?? "nothing"
      throw failure("it belongs to another run: \(name) was \(was), and now is \(fact?.value ?? "nothing")")
    }
  }

  private func failure(_ reason: String) -> Failure {
    .unwritable(path: path, reason: reason + "; remove it to start anew")
  }
}

extension Checkpoint.Fact {
  fileprivate func number(_ name: String) -> Int? {
    self.name == name ? Int(value).flatMap { $0 < 0 ? nil : $0 } : nil
  }
}
