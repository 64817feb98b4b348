import ReviewStore

extension PasswordProblem {
  /// A whole sentence.
  var sentence: String { HTMLSentence.whole(description) }
}

extension StoreError {
  /// A whole sentence.
  var sentence: String { HTMLSentence.whole(description) }

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

private enum HTMLSentence {
  /// With a capital letter and a full stop.
  static func whole(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() + "." }
}
