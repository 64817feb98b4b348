import ArgumentParser
import CommentAnalysis
import CommentFormats
import CommentText
import ReviewStore

/// `parley version`
struct VersionCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "version",
    abstract: "Shows the versions of all that scores depend on, and their manifest.",
    usage: "parley version [<options>]",
    discussion: """
      Equal manifests give equal scores for equal texts, on every machine.

      Example: parley version
      """)

  @OptionGroup var scoring: ScoringArguments

  @Flag(help: "Print JSON.")
  var json = false

  func run() async throws {
    let manifest = try scoring.manifest()
    let lexicons = try await scoring.loadLexicons().files
    _ = try scoring.loadPolicy()
    var out = OutputFile()
    out.write(json ? jsonLine(manifest, lexicons) : text(manifest, lexicons))
    try out.finish()
  }

  private func text(_ manifest: Manifest, _ lexicons: [Lexicons.Summary]) -> String {
    var lines = [
      "parley \(Parley.version)", "libicu \(icuVersion)", "libsqlite3 \(sqliteVersion ?? "unknown")",
    ]
    for (file, lexicon) in zip(manifest.lexicons, lexicons) {
      let entries = counted(lexicon.entries, "entry", "entries")
      lines.append(
        "lexicon \(visible(lexicon.name)) \(visible(lexicon.version)), \(entries), \(file.sha256.prefix(16))")
    }
    lines.append("policy \(visible(manifest.policy.name)), \(manifest.policy.sha256.prefix(16))")
    lines.append("manifest \(manifest.hash)")
    return lines.map { $0 + "\n" }.joined()
  }

  private func jsonLine(_ manifest: Manifest, _ lexicons: [Lexicons.Summary]) -> String {
    var json = JSONText()
    json.object { json in
      json.member("version", Parley.version)
      json.member("libicu", icuVersion)
      json.member("libsqlite3", sqliteVersion)
      json.key("lexicons")
      json.array { json in
        for (file, lexicon) in zip(manifest.lexicons, lexicons) {
          json.object { json in
            json.member("file", file.name)
            json.member("name", lexicon.name)
            json.member("version", lexicon.version)
            json.member("entries", lexicon.entries)
            json.member("sha256", file.sha256)
          }
        }
      }
      json.key("policy")
      json.object { json in
        json.member("file", manifest.policy.name)
        json.member("sha256", manifest.policy.sha256)
      }
      json.member("manifest", manifest.hash)
    }
    return json.text + "\n"
  }
}
