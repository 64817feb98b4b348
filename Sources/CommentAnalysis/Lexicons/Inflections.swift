/// Inflections that a term has, a bit each.
struct Inflections: OptionSet, Sendable {
  let rawValue: UInt8

  init(rawValue: UInt8) { self.rawValue = rawValue }

  init(_ one: Inflection) {
    rawValue =
      switch one {
      case .verb: 1 << 0
      case .doublingVerb: 1 << 1
      case .noun: 1 << 2
      case .adjective: 1 << 3
      case .doublingAdjective: 1 << 4
      case .adverb: 1 << 5
      case .ness: 1 << 6
      }
  }
}
