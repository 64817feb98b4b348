import CommentFormats

extension ReadError {
  /// One sentence for a person, without a full stop.
  var sentence: String {
    switch self {
    case .unreadable(let reason): reason
    case .tooLarge(let limit): "it needs more memory than \(limit) bytes"
    case .noTextColumn(let columns):
      "no column is known to hold the text of comments; name it with --map text=COLUMN; there are: "
        + ReadError.listed(columns)
    case .noSuchColumn(let column, let field, let columns):
      "there is no column \"\(column)\" for \(field.rawValue); there are: " + ReadError.listed(columns)
    case .empty: "there is nothing in it"
    case .binary(let offset): "this is no text (see byte \(offset))"
    case .noText(let kind): kind.sentence
    case .unknownFormat(.html):
      "an HTML page in which no known comment markup was found; \(ReadError.wayToFormats)"
    case .unknownFormat(let kind):
      (kind.map { "\($0.rawValue) of " } ?? "") + "no known format; \(ReadError.wayToFormats)"
    case .unknownJSON(let keys):
      "JSON \(keys.areRecords ? "records" : "object") of no known format, with the keys "
        + "\(keys.names.joined(separator: ", ")); where they hold comments, say which one is the text: "
        + "--from json --map text=KEY; \(ReadError.wayToFormats)"
    case .forumPage: "a page of forum software; such pages are not read yet"
    case .noRecords(let format): "not one record of \(format.rawValue) in it"
    }
  }

  private static let wayToFormats = "`parley parse --help` lists the formats that are read"

  private static func listed(_ columns: [String]) -> String {
    columns.map { $0.isEmpty ? "(unnamed)" : visible($0) }.joined(separator: ", ")
  }
}

extension BinaryKind {
  fileprivate var sentence: String {
    switch self {
    case .zip, .tar: "a \(rawValue); unpack it first"
    case .sqlite: "an \(rawValue); of these only Isso's is read"
    case .pdf, .picture: "a \(rawValue), which is not read"
    }
  }
}
