/// What a forecast looks at. The raw value is the word used in every output.
public enum ForecastFeature: String, Sendable, CaseIterable {
  /// Insults said to the reader.
  case insults
  /// The toxicity of the authors' own words.
  case toxicity
  /// How bad the feeling is.
  case mood
  /// How fast it gets worse.
  case slope
  /// How quickly one comment follows the other.
  case velocity
  /// How deep the last comment stands.
  case depth
  /// How much the same people come back.
  case participants
  /// How much of the comments is quoted.
  case quotes
  /// Marks that soften what is said.
  case softening
  /// Marks that sharpen it.
  case sharpening
}
