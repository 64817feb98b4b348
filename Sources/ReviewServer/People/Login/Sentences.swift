import ReviewStore

extension Words {
  /// What is wrong with a password.
  func problem(_ problem: PasswordProblem) -> String {
    switch problem {
    case .short: self("passwordShort")
    case .long: self("passwordLong")
    case .monotonous: self("passwordMonotonous")
    case .name: self("passwordIsName")
    case .notDerived: self("passwordNotKept")
    }
  }

  /// What stands against a step on an account.
  func problem(_ error: StoreError) -> String {
    switch error {
    case .badName(.length), .noModerator: self("nameLength")
    case .badName(.characters): self("nameCharacters")
    case .accountExists(let name): self("nameTaken", ["name": .text(name)])
    case .noAccount(let name): self("noAccount", ["name": .text(name)])
    case .lastAdmin(let name): self("lastAdmin", ["name": .text(name)])
    case .wrongCode: self("wrongCode")
    default: self("errorServer")
    }
  }

  /// What a role is called.
  func role(_ role: Role) -> String { self("role_\(role.rawValue)") }
}

extension StoreError {
  /// Whether the name that somebody typed is what is wrong.
  var isAboutName: Bool {
    switch self {
    case .badName, .accountExists, .noModerator: true
    default: false
    }
  }

  /// Whether the account is not there, or can't be what it shall become.
  var isAboutAccount: Bool {
    switch self {
    case .noAccount, .lastAdmin: true
    default: false
    }
  }
}
