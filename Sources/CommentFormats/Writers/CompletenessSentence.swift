public import CommentModel

extension Completeness {
  /// The record in words, as every output for people says it:
  /// `claimed 14, found 12, missing 2, numbering complete`. What is not known or zero is left out, `found` and
  /// (where a count is claimed or a number skipped) `missing` excepted.
  public var sentence: String {
    var parts: [String] = []
    if let claimed { parts.append("claimed \(claimed)") }
    parts.append("found \(found)")
    if claimed != nil || missing > 0 { parts.append("missing \(missing)") }
    if isNumbered { parts.append(gaps.isEmpty ? "numbering complete" : "numbering lacks \(skippedNumbers)") }
    if hidden > 0 { parts.append("\(hidden) hidden behind stubs") }
    if absent > 0 { parts.append("\(absent) named but not there") }
    if depthLimits > 0 {
      parts.append("depth limit reached " + (depthLimits == 1 ? "once" : "\(depthLimits) times"))
    }
    if hasMorePages { parts.append("more pages exist") }
    if isFlattened { parts.append("nesting flattened") }
    if orphans > 0 { parts.append(Completeness.counted(orphans, "orphan")) }
    if cycles > 0 { parts.append(Completeness.counted(cycles, "cycle") + " broken") }
    if duplicates > 0 { parts.append(Completeness.counted(duplicates, "duplicate") + " left out") }
    if invalidSequences > 0 {
      parts.append(Completeness.counted(invalidSequences, "invalid byte sequence"))
    }
    return parts.joined(separator: ", ")
  }

  /// The sentence in lines of up to a width, in columns, parted behind commas.
  public func lines(width: Int) -> String {
    var lines = ""
    var used = 0
    for (index, part) in sentence.split(separator: ", ").enumerated() {
      let length = part.count + 1
      if index > 0 {
        let fits = used + 1 + length <= width
        lines += fits ? ", " : ",\n"
        used = fits ? used + 1 : 0
      }
      lines += part
      used += length
    }
    return lines
  }

  /// `1, 3–4, 9`
  private var skippedNumbers: String {
    gaps.map { gap in
      gap.missing == 1 ? "\(gap.after + 1)" : "\(gap.after + 1)–\(gap.before - 1)"
    }.joined(separator: ", ")
  }

  private static func counted(_ count: Int, _ noun: String) -> String {
    "\(count) \(noun)\(count == 1 ? "" : "s")"
  }
}
