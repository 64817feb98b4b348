import CommentAnalysis

/// The lexicons that are compiled into the program.
///
/// To make them ready takes about as long as to parse the arguments: where it is likely that they will be asked for,
/// one core does this while another does that.
enum ProgramLexicons {
  private static let making = Task.detached { try Lexicons.embedded() }

  /// Begins to make them ready where what the program was called with asks for scores by them.
  static func begin(for arguments: ArraySlice<String>) {
    let asking = ["score", "explain", "forecast", "policy", "report", "serve"]
    guard let command = arguments.first, asking.contains(command) else { return }
    if !arguments.contains(where: { $0.hasPrefix("--lexicons") }) { _ = making }
  }

  /// The lexicons, once they are ready.
  static func ready() async throws -> Lexicons { try await making.value }
}
