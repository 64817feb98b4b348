import CommentModel

/// The figures of a calibration, as lexicon files name them.
enum CalibrationFigure: String, Sendable, CaseIterable {
  case sentimentNormaliser = "sentiment normaliser"
  case sentimentWords = "sentiment words"
  case sentimentIndifference = "sentiment indifference"
  case sentimentLength = "sentiment length"
  case toxicityBias = "toxicity bias"
  case toxicityGain = "toxicity gain"
  case toxicityFeeling = "toxicity feeling"
  case toxicityCapitals = "toxicity capitals"
  case toxicityLength = "toxicity length"
  case profanity
  case insult
  case identityAttack = "identity attack"
  case threat
  case sexuallyExplicit = "sexually explicit"

  /// Between what it must be.
  var bounds: ClosedRange<Double> {
    switch self {
    case .sentimentNormaliser, .sentimentWords, .sentimentLength, .toxicityLength: 0.1...1000
    case .sentimentIndifference: 0...0.9
    case .toxicityBias: -10...10
    case .toxicityGain, .toxicityFeeling, .toxicityCapitals: 0...10
    case .profanity, .insult, .identityAttack, .threat, .sexuallyExplicit: 0...10
    }
  }

  fileprivate var place: WritableKeyPath<Calibration, Double> {
    switch self {
    case .sentimentNormaliser: \.sentiment.normaliser
    case .sentimentWords: \.sentiment.usualWords
    case .sentimentIndifference: \.sentiment.indifference
    case .sentimentLength: \.sentiment.length
    case .toxicityBias: \.toxicity.bias
    case .toxicityGain: \.toxicity.gain
    case .toxicityFeeling: \.toxicity.feeling
    case .toxicityCapitals: \.toxicity.capitals
    case .toxicityLength: \.toxicity.length
    case .profanity: \.toxicity.weights[.profanity]
    case .insult: \.toxicity.weights[.insult]
    case .identityAttack: \.toxicity.weights[.identityAttack]
    case .threat: \.toxicity.weights[.threat]
    case .sexuallyExplicit: \.toxicity.weights[.sexuallyExplicit]
    }
  }
}

extension Calibration {
  subscript(figure: CalibrationFigure) -> Double {
    get { self[keyPath: figure.place] }
    set { self[keyPath: figure.place] = newValue }
  }
}
