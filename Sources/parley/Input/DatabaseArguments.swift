import ArgumentParser
import Foundation
import ReviewStore

/// Which database.
struct DatabaseArguments: ParsableArguments {
  @Option(
    name: [.customLong("database"), .customLong("db")],
    help: ArgumentHelp(
      "The queue's file; as a rule $PARLEY_DATABASE, else parley.db in this folder.", valueName: "file"),
    completion: .file())
  var database: String?

  func open(create: Bool = false) throws -> ReviewStore {
    try ReviewStore.open(path, create: create)
  }

  /// The file, as the user named it.
  var path: String { DatabaseArguments.path(database) }

  /// The file, where the user may have named one.
  static func path(_ named: String?) -> String { named ?? setting("PARLEY_DATABASE") ?? "parley.db" }
}

/// The value of an environment variable; `nil` where it is not set or empty.
func setting(_ name: String) -> String? {
  ProcessInfo.processInfo.environment[name].flatMap { $0.isEmpty ? nil : $0 }
}
