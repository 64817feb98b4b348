import ArgumentParser
import CommentModel

/// A span of time as one writes it: `90s`, `10m`, `4h`, `90d`, `2w`, or several of them, `1h30m`.
struct TimeSpan: ExpressibleByArgument {
  let duration: Duration

  init?(argument: String) {
    let units: [Character: Int64] = ["s": 1, "m": 60, "h": 3600, "d": 86_400, "w": 604_800]
    var seconds: Int64 = 0
    var digits = ""
    for character in argument {
      if character.isASCII, character.isNumber {
        digits.append(character)
      } else if let unit = units[character], let count = Int64(digits), count < 1_000_000 {
        seconds += count * unit
        digits = ""
      } else {
        return nil
      }
    }
    guard digits.isEmpty, !argument.isEmpty else { return nil }
    duration = .seconds(seconds)
  }

  var defaultValueDescription: String { TimeSpan.words(duration) }

  /// As it is shown: the largest units that leave nothing over.
  static func words(_ duration: Duration) -> String {
    var rest = duration.components.seconds
    var words = ""
    for (unit, seconds) in [("d", 86_400), ("h", 3600), ("m", 60), ("s", 1)] as [(String, Int64)] {
      if rest >= seconds || rest == 0 && words.isEmpty && seconds == 1 { words += "\(rest / seconds)\(unit)" }
      rest %= seconds
    }
    return words
  }
}

/// A moment as one writes it: RFC 3339, a day, or a span of time from now.
struct Moment: ExpressibleByArgument {
  private let time: Timestamp?
  private let span: TimeSpan?

  init?(argument: String) {
    time = Timestamp(iso8601: argument)
    span = TimeSpan(argument: argument)
    if time == nil, span == nil { return nil }
  }

  /// The moment; a span is that long after now.
  var later: Timestamp { time ?? Timestamp.now.adding(span!.duration) }

  /// The moment; a span is that long before now.
  var earlier: Timestamp { time ?? Timestamp.now.adding(.zero - span!.duration) }
}
