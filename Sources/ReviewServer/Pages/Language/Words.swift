import CommentModel
import Mustache

/// The messages of the pages in one language.
struct Words: Sendable {
  let language: Language
  let format: LocaleFormat
  private let patterns: [String: MessagePattern]

  /// What is put into a message.
  enum Value: Sendable {
    case text(String)
    case count(Int)
  }

  private static let all: [String: Words] = {
    let english = read(.english)
    return Dictionary(
      uniqueKeysWithValues: Language.all.map { language in
        let patterns = read(language).merging(english) { own, _ in own }
        return (
          language.code,
          Words(language: language, format: LocaleFormat(language.code), patterns: patterns)
        )
      })
  }()

  /// The messages in a language; what it has no words for is English.
  static func words(in language: Language) -> Words { all[language.code]! }

  /// The lines `key: pattern` of a language's file. `#` begins a line for translators.
  static func read(_ language: Language) -> [String: MessagePattern] {
    var patterns: [String: MessagePattern] = [:]
    for line in Asset.text("messages/\(language.code).txt").split(separator: "\n") {
      guard !line.hasPrefix("#"), let colon = line.firstIndex(of: ":") else { continue }
      let text = line[line.index(after: colon)...].drop { $0 == " " }
      patterns[String(line[..<colon])] = MessagePattern(String(text))
    }
    return patterns
  }

  /// The message of a key, with what is put in.
  func callAsFunction(_ key: String, _ values: [String: Value] = [:]) -> String {
    guard let pattern = patterns[key] else { return key }
    return text(pattern.parts, values)
  }

  /// A number of something: the message takes it as `count`.
  func callAsFunction(_ key: String, count: Int) -> String { self(key, ["count": .count(count)]) }

  /// Whether there is such a message.
  func has(_ key: String) -> Bool { patterns[key] != nil }

  /// How long ago a moment was.
  func age(of time: Timestamp, at now: Timestamp) -> String {
    now.milliseconds - time.milliseconds < 60_000 ? self("justNow") : format.age(of: time, at: now)
  }

  private func text(_ parts: [MessagePattern.Part], _ values: [String: Value]) -> String {
    parts.reduce(into: "") { text, part in
      switch part {
      case .text(let own): text += own
      case .value(let name), .count(let name): text += written(values[name])
      case .plural(let name, let forms):
        guard case .count(let count)? = values[name] else { return }
        let form = forms[format.plural(Double(count))] ?? forms["other"] ?? []
        text += self.text(form, values)
      }
    }
  }

  private func written(_ value: Value?) -> String {
    switch value {
    case .text(let text)?: text
    case .count(let count)?: format.number(Double(count))
    case nil: ""
    }
  }
}

extension Words: MustacheParent {
  /// A message into which nothing is put, as templates name it.
  func child(named key: String) -> Any? { self(key) }
}
