public import CommentAnalysis

/// With what the server scores, and what names it to others.
public struct ScoringSetup: Sendable {
  /// The words.
  public var lexicons: Lexicons
  /// What scores lead to.
  public var policy: Policy
  /// The program's version.
  public var version: String
  /// A hash over all that scores depend on, in hexadecimal; every answer with scores carries it.
  public var manifest: String
  /// Its first 16 digits, as `parley score --manifest` writes them.
  var shortManifest: String { String(manifest.prefix(16)) }
  /// The languages of the toxic words, as ISO 639-1 has them.
  let languages: Set<String>

  /// Creates a setup.
  public init(lexicons: Lexicons, policy: Policy, version: String, manifest: String) {
    self.lexicons = lexicons
    self.policy = policy
    self.version = version
    self.manifest = manifest
    languages = Set(
      lexicons.files.filter { $0.kind == .toxicity }.map { $0.language.prefix { $0 != "-" }.lowercased() })
  }
}
