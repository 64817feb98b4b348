import CommentFormats
import Glibc

/// Readers that share most of their code and are fuzzed together.
enum ReaderFamily: String, CaseIterable {
  /// JSON of all shapes.
  case json
  /// Exports in XML.
  case xml
  /// Pages.
  case html
  /// Mailboxes, mails, articles.
  case mail
  /// Databases.
  case database
  /// Tables, plain text, Parley's own lines.
  case text
  /// What stands before all readers: unpacking, encodings, telling the format.
  case source
  /// No reader: the words of a text, Parley's beside libicu's.
  case words

  /// The one that the environment names.
  static let chosen = unsafe getenv("PARLEY_FUZZ").flatMap { name in
    ReaderFamily(rawValue: unsafe String(cString: name))
  }

  /// Gives one input to the reader that it looks meant for, and to another one of the family. Nothing must happen.
  func read(_ bytes: [UInt8]) {
    switch self {
    case .words:
      var comparison = WordComparison()
      comparison.compare(bytes)
    case .source:
      // An odd size, so that pieces end inside of characters and members.
      _ = try? readThreads(from: SourceStream(bytes, by: 37), name: "input", format: .lines)
      _ = try? readThreads(bytes: bytes, name: "input")
    default:
      let detected = SourceFormat.detect(bytes)
      let formats = SourceFormat.allCases.filter { $0.family == self }
      // The same input always gets the same readers.
      let chosen = formats[bytes.reduce(0) { $0 &+ Int($1) } % formats.count]
      _ = try? readThreads(bytes: bytes, name: "input", format: chosen)
      if let detected, detected.family == self, detected != chosen {
        _ = try? readThreads(bytes: bytes, name: "input", format: detected)
      }
    }
  }
}

extension SourceFormat {
  fileprivate var family: ReaderFamily {
    switch self {
    case .wxr, .disqusXML, .bloggerAtom: .xml
    case .wpDiscuz, .bloggerHTML, .drupalHTML, .wordPressHTML, .schemaOrg: .html
    case .mbox, .mail: .mail
    case .issoSQLite: .database
    case .ndjson, .csv, .textDump, .lines: .text
    default: .json
    }
  }
}

extension SourceStream {
  /// Hands out some bytes at a time.
  fileprivate init(_ bytes: [UInt8], by step: Int) {
    var offset = 0
    self.init { (buffer) throws(ReadError) in
      let end = min(offset + step, bytes.count)
      buffer += bytes[offset..<end]
      offset = end
    }
  }
}
