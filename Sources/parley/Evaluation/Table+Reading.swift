import CommentFormats

extension Table {
  /// Reads a file's table, and says what was the matter with single rows.
  init(_ file: InputFile) throws(Failure) {
    let stream = try file.stream()
    do throws(ReadError) {
      try self.init(from: stream)
    } catch {
      throw .unfit(path: file.label, reason: error.sentence)
    }
    ReadProblem.report(problems, in: file.label)
  }

  /// That there is no such column, and what there is.
  func lacks(_ column: String) -> String {
    "there is no column \"\(column)\"; there are: \(columns.joined(separator: ", "))"
  }
}

extension String {
  /// Without ASCII blanks at its ends.
  var trimmingBlanks: String {
    func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
    guard let first = utf8.first, let last = utf8.last, isBlank(first) || isBlank(last) else { return self }
    let rest = Array(utf8.drop(while: isBlank))
    let end = rest.lastIndex { !isBlank($0) }.map { $0 + 1 } ?? 0
    return String(decoding: rest.prefix(end), as: UTF8.self)
  }
}
