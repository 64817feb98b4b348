import CommentAnalysis
import CommentText
import Crypto

/// What scores depend on, and a hash over it: equal manifests give equal scores for equal texts.
struct Manifest {
  /// The files that words came from, in the order in which they are loaded, and the policy.
  struct File {
    var name: String
    /// SHA-256 of its bytes, in hexadecimal.
    var sha256: String

    init(name: String, bytes: [UInt8]) {
      self.name = name
      sha256 = hexadecimalSHA256(bytes)
    }
  }

  let lexicons: [File]
  let policy: File

  /// What is hashed: a line for each thing, in this order, so that `sha256sum` gives the same. Names of files are left
  /// out, as scores don't depend on them.
  var text: String {
    (["parley \(Parley.version)", "libicu \(icuVersion)"] + lexicons.map { "lexicon \($0.sha256)" }
      + ["policy \(policy.sha256)"]).map { $0 + "\n" }.joined()
  }

  /// SHA-256 of `text`, in hexadecimal.
  var hash: String { hexadecimalSHA256(Array(text.utf8)) }

  /// The first 16 digits, which rows carry.
  var short: String { String(hash.prefix(16)) }
}

private func hexadecimalSHA256(_ bytes: [UInt8]) -> String {
  var hash = SHA256()
  unsafe bytes.withUnsafeBytes { unsafe hash.update(bufferPointer: $0) }
  return hash.finalize().map { byte in
    String(byte >> 4, radix: 16) + String(byte & 15, radix: 16)
  }.joined()
}

extension ScoringArguments {
  /// The manifest of what `loadPolicy` and `loadLexicons` load.
  func manifest() throws -> Manifest {
    let files =
      try lexicons.map { folder in
        try InputFile.lexicons(in: folder).map { Manifest.File(name: $0.label, bytes: try $0.read()) }
      } ?? EmbeddedFiles.lexicons.map { Manifest.File(name: $0.name, bytes: $0.bytes) }
    let policy =
      try policy.map { Manifest.File(name: $0, bytes: try InputFile($0).read()) }
      ?? Manifest.File(name: EmbeddedFiles.defaultPolicy.name, bytes: EmbeddedFiles.defaultPolicy.bytes)
    return Manifest(lexicons: files, policy: policy)
  }
}
