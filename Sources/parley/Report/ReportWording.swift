import CommentFormats
import CommentModel

/// `1, 2 and 3`; of many the first ones and how many more there are.
func listed(_ words: [String], most: Int = 12) -> String {
  if words.count > most {
    return words.prefix(most).joined(separator: ", ") + " and \(grouped(words.count - most)) more"
  }
  if words.count < 2 { return words.first ?? "" }
  return words.dropLast().joined(separator: ", ") + " and " + words[words.count - 1]
}

/// A count with commas between thousands: `12,345`.
func grouped(_ count: Int) -> String {
  let digits = Array(String(count.magnitude))
  let parts = digits.indices.map { index in
    (index > 0 && (digits.count - index) % 3 == 0 ? "," : "") + String(digits[index])
  }
  return (count < 0 ? "−" : "") + parts.joined()
}

/// `1 comment`, `12,345 comments`
func groupedCount(_ count: Int, _ noun: String) -> String { groupedCount(count, noun, noun + "s") }

/// `1 reply`, `12,345 replies`
func groupedCount(_ count: Int, _ one: String, _ many: String) -> String {
  "\(grouped(count)) \(count == 1 ? one : many)"
}

/// `0 of 3`
func share(_ part: Int, of whole: Int) -> String { "\(grouped(part)) of \(grouped(whole))" }

/// A share, 0…1, as so many per cent; what is more than nothing is never 0 %, what is less than all never 100 %.
func percent(_ share: Double) -> String {
  if share > 0, share < 0.005 { return "under 1 %" }
  if share < 1, share >= 0.995 { return "over 99 %" }
  return "\(decimalText(share * 100, places: 0)) %"
}

/// A length of time in one unit, or in two where the first one is small: `40 s`, `12 min`, `3 h 20 min`, `5 d`.
func timeSpan(seconds: Double) -> String {
  let seconds = Int(seconds.rounded())
  if seconds < 60 { return "\(seconds) s" }
  if seconds < 3600 { return "\(seconds / 60) min" }
  func two(_ unit: Int, _ name: String, _ less: Int, _ lessName: String) -> String {
    let rest = seconds % unit / less
    return "\(seconds / unit) \(name)" + (rest == 0 || seconds / unit >= 10 ? "" : " \(rest) \(lessName)")
  }
  return seconds < 2 * 86_400 ? two(3600, "h", 60, "min") : two(86_400, "d", 3600, "h")
}

/// How a feeling reads, −1…1.
func feelingWords(_ compound: Double) -> String {
  switch compound {
  case 0.5...: "clearly positive"
  case 0.15..<0.5: "rather positive"
  case -0.15..<0.15: "neither positive nor negative"
  case -0.5 ..< -0.15: "rather negative"
  default: "clearly negative"
  }
}

extension PolicyAttribute {
  /// What it measures, as one says it: `an insult`.
  var words: String {
    switch self {
    case .toxicity: "toxicity"
    case .category(.profanity): "swearing"
    case .category(.insult): "an insult"
    case .category(.identityAttack): "an attack on who somebody is"
    case .category(.threat): "a threat"
    case .category(.sexuallyExplicit): "sexual words"
    }
  }
}

extension ExportClock {
  /// `2025-09-12 13:42`, by this clock.
  func minute(_ time: Timestamp) -> String { String(words(time).prefix(16)).replacing("T", with: " ") }

  /// `2025-09-12`, by this clock.
  func day(_ time: Timestamp) -> String { String(words(time).prefix(10)) }
}
