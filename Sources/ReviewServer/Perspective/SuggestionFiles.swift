import CommentFormats
import CommentModel
import Glibc

/// Suggested scores as tables of labelled texts, which `parley evaluate` reads: a file for each attribute, named after it.
public actor SuggestionFiles {
  private let folder: String
  private var opened: [String: Int32] = [:]

  /// Why a suggestion could not be kept. `reason` is the system's.
  public struct Failure: Error, Sendable {
    /// The file that could not be written.
    public var path: String
    /// What the system says.
    public var reason: String
  }

  /// Keeps them in a folder, which is made when the first one comes.
  public init(folder: String) {
    self.folder = folder
  }

  /// Appends suggestions; they are on the disk when this returns.
  public func keep(_ scores: [SuggestedScore]) throws(Failure) {
    for score in scores {
      let path = "\(folder)/\(score.attribute.lowercased()).csv"
      let file = try open(path)
      try append(score.row, to: file, path)
      if fdatasync(file) != 0 { throw SuggestionFiles.failure(path) }
    }
  }

  private func open(_ path: String) throws(Failure) -> Int32 {
    if let file = opened[path] { return file }
    _ = unsafe mkdir(folder, 0o700)
    let file = unsafe Glibc.open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
    if file < 0 { throw SuggestionFiles.failure(path) }
    if lseek(file, 0, SEEK_END) == 0 { try append(SuggestedScore.header, to: file, path) }
    opened[path] = file
    return file
  }

  /// Appends a row with one call, so that rows of two processes do not mix.
  private func append(_ row: String, to file: Int32, _ path: String) throws(Failure) {
    let bytes = Array(row.utf8)
    let written = unsafe bytes.withUnsafeBytes { unsafe write(file, $0.baseAddress, $0.count) }
    if written != bytes.count { throw SuggestionFiles.failure(path) }
  }

  private static func failure(_ path: String) -> Failure {
    Failure(path: path, reason: unsafe String(cString: strerror(errno)))
  }
}

extension SuggestedScore {
  fileprivate static let header = row([
    .text("text"), .text("label"), .text("score"), .text("community"), .text("token"), .text("languages"),
    .text("time"),
  ])

  /// A row of a table of labelled texts.
  fileprivate var row: String {
    SuggestedScore.row([
      .text(text), .number(value >= 0.5 ? "1" : "0"), .number(decimalText(value)), .text(community ?? ""),
      .text(token ?? ""), .text(languages.joined(separator: " ")), .text("\(time)"),
    ])
  }

  private static func row(_ cells: [CSVWriter.Cell]) -> String {
    var row = ""
    CSVWriter().write(cells, to: &row)
    return row
  }
}
