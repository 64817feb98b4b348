import CommentModel

/// What a sentence does with the toxic words in it. The raw value is the name in template lexicons.
enum FrameRule: String, Sendable, CaseIterable {
  /// It speaks against them.
  case counterSpeech = "counter_speech"
  /// It reports that somebody used them.
  case mention
  /// Its author takes them for a name of their own.
  case reclaimed
  /// Its author says them of himself.
  case selfReference = "self_reference"
  /// They strengthen praise.
  case praise
  /// They are no words to anybody: "time to fuck off".
  case idle
  /// It tells of what happened.
  case report
  /// Its words have a sense that is not toxic; reaches no further than they do.
  case harmless

  /// The name in derivations.
  var effect: EffectRule {
    switch self {
    case .counterSpeech: .counterSpeech
    case .mention: .mention
    case .reclaimed: .reclaimed
    case .selfReference: .selfReference
    case .praise: .positiveSwearing
    case .idle: .idle
    case .report: .report
    case .harmless: .harmless
    }
  }
}
