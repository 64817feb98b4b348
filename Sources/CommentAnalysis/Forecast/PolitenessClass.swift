/// What a word or phrase does to the tone between people. The raw value is the name in politeness lexicons.
///
/// The classes are after C. Danescu-Niculescu-Mizil and others, "A computational approach to politeness", ACL 2013, and
/// J. Zhang and others, "Conversations gone awry", ACL 2018, which found which of them begin conversations that end in
/// attacks. The words are Parley's own.
enum PolitenessClass: String, Sendable, CaseIterable {
  case gratitude
  case apology
  case greeting
  /// Credit that is given: `good point`.
  case deference
  case agreement
  /// `I think`, `maybe`.
  case hedge
  /// `could you`, `please`.
  case request
  /// `in fact`, `obviously`.
  case factuality
  /// What the other one has to do: `you should`.
  case directive
  /// Put to the other one: `why`, at the beginning of a sentence.
  case question
  /// What the other one is said to do: `you always`.
  case accusation

  /// Whether it softens what is said; the others sharpen it.
  var softens: Bool {
    switch self {
    case .gratitude, .apology, .greeting, .deference, .agreement, .hedge, .request: true
    case .factuality, .directive, .question, .accusation: false
    }
  }
}

/// Where an entry counts. The raw value is the name in politeness lexicons.
enum PolitenessScope: String, Sendable, CaseIterable {
  case anywhere = ""
  /// At the beginning of a sentence.
  case start
}
