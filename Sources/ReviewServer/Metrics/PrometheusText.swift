/// Metrics in the text format of Prometheus, version 0.0.4.
struct PrometheusText {
  private(set) var text = ""

  /// The content type that goes with it.
  static let contentType = "text/plain; version=0.0.4; charset=utf-8"

  /// What a metric does over time.
  enum Kind: String {
    case counter, gauge, histogram
  }

  /// Begins a metric. Its name ends with its unit, and a counter's with `_total`.
  mutating func begin(_ name: String, _ kind: Kind, help: String) {
    text += "# HELP \(name) \(help)\n# TYPE \(name) \(kind.rawValue)\n"
  }

  /// Writes one sample.
  mutating func sample(_ name: String, _ labels: [(name: String, value: String)] = [], value: String) {
    text += name
    if !labels.isEmpty {
      text +=
        "{" + labels.map { "\($0.name)=\"\(PrometheusText.escaped($0.value))\"" }.joined(separator: ",") + "}"
    }
    text += " \(value)\n"
  }

  private static func escaped(_ value: String) -> String {
    var escaped = ""
    for character in value.unicodeScalars {
      switch character {
      case "\\": escaped += "\\\\"
      case "\"": escaped += "\\\""
      case "\n": escaped += "\\n"
      default: escaped.unicodeScalars.append(character)
      }
    }
    return escaped
  }
}
