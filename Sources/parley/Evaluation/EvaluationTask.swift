import ArgumentParser

/// What labels say of a text. The raw value is the word used on the command line.
enum EvaluationTask: String, CaseIterable, ExpressibleByArgument {
  /// How it feels: −1, 0 or 1.
  case sentiment
  /// Whether it is toxic: 0 or 1.
  case toxicity
  /// Which of its words are toxic.
  case spans

  /// Whether a label can be one of the task's.
  func fits(_ label: Int) -> Bool {
    switch self {
    case .sentiment: (-1...1).contains(label)
    case .toxicity, .spans: label == 0 || label == 1
    }
  }
}
