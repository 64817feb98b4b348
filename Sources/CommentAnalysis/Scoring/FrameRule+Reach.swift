import CommentModel

extension FrameRule {
  /// Whether it reaches the whole sentence, and not only the words that it was known by.
  var reachesSentence: Bool { self == .counterSpeech || self == .mention }

  /// Whether it changes what is said in a category: swearing is swearing in any frame.
  func changes(_ category: ToxicityCategory) -> Bool {
    switch self {
    case .harmless, .idle: true
    case .reclaimed, .selfReference: category != .threat && category != .profanity
    case .praise: category != .threat
    case .counterSpeech, .mention, .report: category != .profanity
    }
  }
}
