import CommentAnalysis
import CommentFormats
import CommentModel

/// What a moderator wants to know of a thread, in sentences.
struct ThreadSummary {
  let thread: ReportedThread
  let clock: ExportClock

  /// Answers are told one by one up to so many.
  private static let mostPairs = 8
  /// Of fewer comments there is nothing to foretell.
  private static let leastForecast = 3

  /// The figures that are seen first.
  var tiles: [ReportTile] {
    let complete = thread.completeness
    let count = thread.comments.count
    let isCounted = complete.claimed.map { $0 != count } ?? false
    let figure = isCounted ? share(count, of: complete.claimed ?? count) : grouped(count)
    let isOne = count == 1 && !isCounted
    if thread.comments.isEmpty { return [ReportTile(figure: figure, name: "comments")] }
    let pasted = thread.comments.count { $0.mostly == .paste }
    let quoted = thread.comments.count { $0.mostly == .quote }
    let people = thread.people.count
    var tiles = [
      ReportTile(figure: figure, name: isOne ? "comment" : "comments"),
      ReportTile(
        figure: grouped(thread.replies.count), name: thread.replies.count == 1 ? "answer" : "answers"),
    ]
    if people > 0 {
      tiles.append(ReportTile(figure: grouped(people), name: people == 1 ? "person" : "people"))
    }
    if pasted > 0 { tiles.append(ReportTile(figure: grouped(pasted), name: "mostly pasted")) }
    if quoted > 0 { tiles.append(ReportTile(figure: grouped(quoted), name: "mostly quoted")) }
    return tiles + [
      ReportTile(figure: grouped(thread.flagged.count), name: "flagged"),
      ReportTile(figure: signed(thread.meanSentiment ?? 0), name: "mean feeling, −1 to +1"),
    ]
  }

  /// What there is to say, the most general first.
  var sentences: [String] {
    if thread.comments.isEmpty { return [completeness] }
    return [completeness] + missing + [shape] + answers + people + passages + [tone] + forecast + [flagged]
      + attention
  }

  private var shape: String {
    let replies = thread.replies.count
    let tops = thread.comments.count - replies
    let top = groupedCount(tops, "comment stands on its own", "comments stand on their own")
    if replies == 0 {
      return tops == 1 ? "Nobody answered it." : "All of them stand on their own: nobody answered anybody."
    }
    let answers = replies == 1 ? "1 answers another" : "\(grouped(replies)) answer others"
    let depth =
      thread.depth == 2
      ? "no answer is answered in turn"
      : "the longest chain of answers has \(groupedCount(thread.depth, "comment"))"
    return "\(top) and \(answers); \(depth)."
  }

  /// Who answered whom, where that can be told one by one; else who was answered most.
  private var answers: [String] {
    let replies = thread.replies
    if replies.isEmpty { return [] }
    var sentences: [String] = []
    if replies.count <= ThreadSummary.mostPairs {
      let pairs = replies.map { reply in
        "\(thread.name(of: reply)) answers \(thread.comments[reply].parent.map(thread.name) ?? "")"
      }
      sentences.append("Who answered whom: \(listed(pairs)).")
    } else {
      let counts = Dictionary(grouping: replies.compactMap { thread.comments[$0].parent }, by: { $0 })
        .map { (index: $0.key, count: $0.value.count) }
        .sorted { ($1.count, $0.index) < ($0.count, $1.index) }
      let most = counts.prefix(3).filter { $0.count > 1 }.enumerated().map { place, entry in
        "\(thread.name(of: entry.index)) with \(place == 0 ? groupedCount(entry.count, "answer") : grouped(entry.count))"
      }
      if !most.isEmpty {
        sentences.append("Most answered \(most.count == 1 ? "is" : "are") \(listed(most)).")
      }
    }
    let doubtful = replies.filter {
      !thread.comments[$0].flags.isDisjoint(with: [.nestingGuessed, .parentUncertain, .parentTextMissing])
    }
    if !doubtful.isEmpty {
      let names = listed(doubtful.map(thread.shortID))
      sentences.append(
        "Of \(names) it is not certain whom \(doubtful.count == 1 ? "it answers" : "they answer").")
    }
    if let time = thread.replyTime, time >= 1 {
      sentences.append("Half of the answers came within \(timeSpan(seconds: time)).")
    }
    return sentences
  }

  private var people: [String] {
    let people = thread.people
    guard let most = people.first else { return ["The source names no authors."] }
    let nameless = thread.comments.count { $0.author == nil }
    var sentence = groupedCount(people.count, "person wrote", "people wrote")
    let leaders = people.filter { $0.comments == most.comments }.map { excerpt(visible($0.name), width: 24) }
    if leaders.count == people.count {
      sentence += most.comments > 1 ? ", \(groupedCount(most.comments, "comment"))" : ""
      sentence += most.comments > 1 && people.count > 1 ? " each" : ""
    } else if leaders.count <= 3 {
      sentence += ", \(listed(leaders)) the most: \(groupedCount(most.comments, "comment"))"
      sentence += leaders.count > 1 ? " each" : ""
    }
    if let span = thread.span, span.lowerBound < span.upperBound {
      sentence += ", from \(clock.minute(span.lowerBound)) to \(clock.minute(span.upperBound))"
    }
    if nameless > 0 { sentence += "; \(groupedCount(nameless, "comment has", "comments have")) no name" }
    return [sentence + "."]
  }

  /// What is pasted and what is quoted.
  private var passages: [String] {
    let all = thread.comments.indices
    let pasted = all.filter { thread.comments[$0].mostly == .paste }
    let quoted = all.filter { thread.comments[$0].mostly == .quote }
    let alone = pasted.filter { thread.comments[$0].ownSentiment == nil || thread.comments[$0].pasted == 1 }
    let partly = all.filter {
      let comment = thread.comments[$0]
      return comment.mostly == .own && comment.quoted + comment.pasted >= 0.1
    }
    func names(_ indices: [Int]) -> String { listed(indices.map(thread.shortID)) }
    var sentences: [String] = []
    if !pasted.isEmpty {
      var sentence =
        "\(groupedCount(pasted.count, "comment is", "comments are")) mostly pasted in, such as answers of machines or "
        + "search results: \(names(pasted))"
      if !alone.isEmpty, alone.count == pasted.count {
        sentence += "; \(alone.count == 1 ? "it is" : "they are") nothing else"
      } else if !alone.isEmpty {
        sentence += "; \(names(alone)) \(alone.count == 1 ? "is" : "are") nothing else"
      }
      sentences.append(sentence + ".")
    }
    if !quoted.isEmpty {
      sentences.append(
        "\(groupedCount(quoted.count, "comment is", "comments are")) mostly a quotation: \(names(quoted)).")
    }
    if !partly.isEmpty {
      sentences.append(
        "\(names(partly)) \(partly.count == 1 ? "quotes or pastes" : "quote or paste") in part.")
    }
    if sentences.isEmpty { sentences.append("Nothing in it is recognised as quoted or pasted in.") }
    return sentences
  }

  private var tone: String {
    let count = thread.comments.count
    var sentence = "On the whole the thread feels \(feelingWords(thread.meanSentiment ?? 0)) "
    sentence += "(mean \(signed(thread.meanSentiment ?? 0))"
    if let own = thread.meanOwnSentiment, thread.comments.contains(where: { $0.mostly != .own }) {
      sentence += ", \(signed(own)) in the authors’ own words"
    }
    sentence += ")"
    let toxic = thread.comments.count(where: \.isToxic)
    let highest =
      thread.comments.indices.max { thread.comments[$0].toxicity < thread.comments[$1].toxicity } ?? 0
    sentence +=
      toxic == 0
      ? "; the highest toxicity is \(readable(thread.comments[highest].toxicity)), of \(thread.shortID(of: highest))"
      : "; \(share(toxic, of: count)) \(toxic == 1 ? "reaches" : "reach") a toxicity of 0.5"
    if let rise = rise {
      sentence += rise > 0 ? ", and it grew worse towards the end" : ", and it calmed down towards the end"
    }
    return sentence + "."
  }

  /// By how much the mean toxicity of the last third is above that of the first, where that is worth telling.
  private var rise: Double? {
    let order = thread.inOrder
    if order.count < 12 { return nil }
    func mean(_ part: ArraySlice<Int>) -> Double {
      part.reduce(0) { $0 + thread.comments[$1].toxicity } / Double(part.count)
    }
    let rise = mean(order.suffix(order.count / 3)) - mean(order.prefix(order.count / 3))
    return abs(rise) < 0.1 ? nil : rise
  }

  /// Where the thread is heading, and what speaks for it most.
  private var forecast: [String] {
    guard thread.comments.count >= ThreadSummary.leastForecast, let last = thread.forecast.last else {
      return []
    }
    var sentence = "The forecast that it turns into personal attacks next is \(readable(last.score)) of 1"
    if let highest = thread.forecast.highest, readable(highest.score) != readable(last.score) {
      sentence +=
        "; it was highest, \(readable(highest.score)), after \(groupedCount(highest.comments, "comment"))"
    }
    let most = last.addends.filter { $0.amount > 0 }.sorted { $0.amount > $1.amount }.prefix(2)
    if !most.isEmpty { sentence += ". Most speaks for it: \(listed(most.map(\.feature.words)))" }
    return [sentence + "."]
  }

  private var flagged: String {
    let flagged = thread.flagged
    if flagged.isEmpty { return "Nothing is flagged." }
    let rejected = flagged.filter { thread.comments[$0].action == .reject }
    var sentence =
      "\(grouped(flagged.count)) of \(groupedCount(thread.comments.count, "comment")) "
      + "\(flagged.count == 1 ? "is" : "are") flagged"
    if flagged.count == 1 {
      sentence += rejected.isEmpty ? " for a person to look at" : " as what should not stand"
    } else if rejected.count == flagged.count {
      sentence += " as what should not stand"
    } else if !rejected.isEmpty {
      sentence += ", \(grouped(rejected.count)) of them as what should not stand"
    } else {
      sentence += " for a person to look at"
    }
    if flagged.count <= 4 {
      let each = flagged.map { index in
        "\(thread.shortID(of: index)) for \(listed(thread.comments[index].causes))"
      }
      return sentence + ": \(each.joined(separator: "; "))."
    }
    let causes = Dictionary(grouping: flagged.flatMap { thread.comments[$0].causes }, by: { $0 })
      .map { ($0.key, $0.value.count) }.sorted { ($1.1, $0.0) < ($0.1, $1.0) }
    return sentence + ". Most often for \(listed(causes.prefix(3).map { "\($0.0) (\(grouped($0.1)))" }))."
  }

  /// Where to look first.
  private var attention: [String] {
    guard let worst = thread.branches.filter({ $0.flagged > 0 }).max(by: { $0.flagged < $1.flagged }),
      worst.comments * 2 <= thread.comments.count
    else { return [] }
    let name = thread.shortID(of: worst.root)
    return [
      "Look first at \(name) and what hangs under it: "
        + "\(groupedCount(worst.comments, "comment")), \(grouped(worst.flagged)) of "
        + "them flagged."
    ]
  }
}

extension ForecastFeature {
  /// What it looks at, as one says it.
  fileprivate var words: String {
    switch self {
    case .insults: "insults of each other"
    case .toxicity: "toxicity"
    case .mood: "bad feeling"
    case .slope: "a feeling that gets worse"
    case .velocity: "answers in quick succession"
    case .depth: "long chains of answers"
    case .participants: "the same people coming back"
    case .quotes: "much quoting"
    case .softening: "few marks of politeness"
    case .sharpening: "sharp words to each other"
    }
  }
}

extension ReportedComment {
  /// What it is flagged for, as one says it; toxicity as a whole only where there is nothing more to say.
  var causes: [String] {
    guard let verdict = flagging?.verdict else { return [] }
    var causes: [String] = []
    func add(_ cause: String) { if !causes.contains(cause) { causes.append(cause) } }
    for finding in verdict.findings { add("the rule “\(finding.rule)”") }
    for reason in verdict.reasons where reason.attribute != .toxicity { add(reason.attribute.words) }
    if causes.isEmpty { for reason in verdict.reasons { add(reason.attribute.words) } }
    return causes.isEmpty ? ["what the policy says"] : causes
  }
}
