import CommentFormats

extension ReadProblem {
  private static let mostMessages = 5

  /// Says what is the matter with a file, as far as a person wants to read it.
  static func report(_ problems: [ReadProblem], surplus: Int = 0, in file: String) {
    for problem in problems.prefix(mostMessages) {
      Messages.say(problem.line == 0 ? "\(file): \(problem)" : "\(file):\(problem.line): \(problem)")
    }
    let more = problems.count + surplus - mostMessages
    if more > 0 { Messages.say("\(file): and \(more) more lines like these") }
  }
}
