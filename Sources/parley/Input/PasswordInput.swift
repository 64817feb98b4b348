import Glibc
import ReviewStore

/// Where passwords come from: the terminal, without showing what is typed, or a line of standard input.
enum PasswordInput {
  /// The key of a new password for an account; at a terminal it is typed twice.
  static func newKey(of name: String) throws -> PasswordKey {
    let password: String
    if isatty(STDIN_FILENO) == 1 {
      password = try ask("Password: ")
      // Wrong ones are told before they are typed again.
      let key = try PasswordKey(for: password, of: name)
      guard try ask("Again: ") == password else {
        throw Failure.unfit(path: "password", reason: "the two differ; nothing was changed")
      }
      return key
    }
    password = readLine() ?? ""
    return try PasswordKey(for: password, of: name)
  }

  private static func ask(_ question: String) throws -> String {
    var usual = termios()
    guard unsafe tcgetattr(STDIN_FILENO, &usual) == 0 else {
      throw Failure.noTerminal("the terminal does not answer")
    }
    var silent = usual
    silent.c_lflag &= ~tcflag_t(ECHO)
    _ = unsafe tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent)
    defer {
      _ = unsafe tcsetattr(STDIN_FILENO, TCSAFLUSH, &usual)
      Messages.write("\n")
    }
    Messages.write(question)
    return readLine() ?? ""
  }
}
