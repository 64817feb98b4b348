import ArgumentParser
import CommentFormats
import Foundation
import ReviewStore

/// The comments that policies are tried on: those of a queue, or of files.
enum ReplaySource {
  case database(String)
  case files(InputArguments)

  /// What reports call it.
  var name: String {
    switch self {
    case .database(let path): path
    case .files(let input): input.inputs.joined(separator: ", ")
    }
  }
}

/// On which comments to try policies.
struct ReplayArguments: ParsableArguments {
  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp(
      "A queue's database, or files and folders with comments; as a rule the database of `parley queue`.",
      valueName: "path"), completion: .file())
  var against: [String] = []

  @Option(
    name: [.customLong("database"), .customLong("db")],
    help: ArgumentHelp("A queue's database, as for `parley queue`.", valueName: "file"), completion: .file())
  var database: String?

  @Option(
    help: ArgumentHelp("Read files as this format, instead of telling it by content.", valueName: "format"))
  var from: SourceFormat?

  @Option(
    name: .customLong("map"),
    help: ArgumentHelp("Which column or key holds what, as for `parley score`.", valueName: "mapping"))
  var mapping: String?

  func validate() throws {
    if database != nil, !against.isEmpty {
      throw ValidationError("--database and --against name the same thing")
    }
  }

  /// Where the comments are.
  func source() throws -> ReplaySource {
    if against.isEmpty {
      return .database(database ?? setting("PARLEY_DATABASE") ?? "parley.db")
    }
    if against.count == 1, ReplayArguments.isQueue(against[0]) { return .database(against[0]) }
    if against.contains(where: ReplayArguments.isQueue) {
      throw ValidationError("--against takes one database, or files")
    }
    var words = from.map { ["--from", $0.rawValue] } ?? []
    if let mapping { words += ["--map", mapping] }
    return .files(try InputArguments.parse(words + ["--"] + against))
  }

  /// Whether a file is a queue's: SQLite's header names Parley, or it is one that has just been made (`docs/database.md`).
  private static func isQueue(_ path: String) -> Bool {
    guard let file = FileHandle(forReadingAtPath: path) else { return false }
    defer { try? file.close() }
    guard let head = try? file.read(upToCount: 72), head.count == 72 else { return false }
    return head.starts(with: Data("SQLite format 3\0".utf8)) && head[68...].elementsEqual(Data("Prly".utf8))
  }
}
