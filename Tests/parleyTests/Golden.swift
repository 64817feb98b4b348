import Foundation
import Testing

/// Outputs as they should be, in `Golden/`. With `PARLEY_UPDATE_GOLDEN=1` in the environment they are written
/// anew; read the difference before you keep it.
enum Golden {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden")

  static func expect(
    _ output: String, is name: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let file = folder.appending(path: name)
    let output = withoutPresent(output)
    if ProcessInfo.processInfo.environment["PARLEY_UPDATE_GOLDEN"] == "1" {
      try Data(output.utf8).write(to: file)
    }
    let golden = String(decoding: try Data(contentsOf: file), as: UTF8.self)
    let difference = zip(
      output.split(separator: "\n", omittingEmptySubsequences: false),
      golden.split(separator: "\n", omittingEmptySubsequences: false)
    ).first { $0 != $1 }
    #expect(
      output == golden, "\(name): \(difference.map { "\($0.0)\n\($0.1)" } ?? "one is longer")",
      sourceLocation: sourceLocation)
  }

  /// Moments of today become `NOW`; those in the seeds are older. What changes with every word of the lexicons becomes
  /// `MANIFEST`.
  private static func withoutPresent(_ output: String) -> String {
    let moment = /20\d\d-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d\d\d)?Z/
    return output.replacing(/\b[0-9a-f]{16}\b/, with: "MANIFEST").replacing(moment) { match in
      let style = Date.ISO8601FormatStyle(includingFractionalSeconds: match.output.contains("."))
      let date = try? style.parse(String(match.output))
      return date.map { abs($0.timeIntervalSinceNow) < 86_400 } ?? false ? "NOW" : String(match.output)
    }
  }
}
