import CommentFormats
import CommentModel
import Logging

/// Log messages as JSON, one object a line: `time`, `level`, `message`, then what else is known.
struct LogLines: LogHandler {
  var logLevel: Logger.Level
  var metadata: Logger.Metadata = [:]
  private let now: @Sendable () -> Timestamp
  private let write: @Sendable (String) -> Void

  /// Creates a handler that hands each line, with its end, to `write`.
  init(
    level: Logger.Level, now: @escaping @Sendable () -> Timestamp, write: @escaping @Sendable (String) -> Void
  ) {
    logLevel = level
    self.now = now
    self.write = write
  }

  subscript(metadataKey key: String) -> Logger.MetadataValue? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  func log(event: LogEvent) {
    var json = JSONText()
    json.object { json in
      json.member("time", "\(now())")
      json.member("level", event.level.rawValue)
      json.member("message", event.message.description)
      let all = metadata.merging(event.metadata ?? [:]) { $1 }
      for (key, value) in all.sorted(by: { $0.key < $1.key }) {
        json.member(key == "hb.request.id" ? "request" : key, value.description)
      }
    }
    write(json.text + "\n")
  }
}
