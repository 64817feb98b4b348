import CommentAnalysis
import CommentEvaluation
import CommentFormats
import CommentModel

/// A thread as a report tells of it.
struct ReportedThread {
  /// Its title, or what stands for it.
  var title: String
  /// Where it is from: its file, or its source in the queue.
  var origin: String
  var completeness: Completeness
  var comments: [ReportedComment]
  /// How likely it turns into personal attacks next.
  var forecast: ThreadForecast
  /// For each comment how many there are with it and below it.
  let sizes: [Int]
  /// For each comment the comment at the top level that it hangs under, or is.
  let roots: [Int]

  init(
    title: String, origin: String, completeness: Completeness, comments: [ReportedComment],
    forecast: ThreadForecast
  ) {
    self.title = title
    self.origin = origin
    self.completeness = completeness
    self.comments = comments
    self.forecast = forecast
    // Parents stand at a lower depth than their answers, though not always before them.
    let byDepth = comments.indices.sorted { (comments[$0].depth, $0) < (comments[$1].depth, $1) }
    var sizes = [Int](repeating: 1, count: comments.count)
    var roots = Array(comments.indices)
    for index in byDepth.reversed() {
      if let parent = comments[index].parent { sizes[parent] += sizes[index] }
    }
    for index in byDepth {
      if let parent = comments[index].parent { roots[index] = roots[parent] }
    }
    self.sizes = sizes
    self.roots = roots
  }

  /// A comment at the top level with all that hangs under it.
  struct Branch {
    var root: Int
    var comments = 0
    var flagged = 0
    var toxic = 0
    var depth = 0
    var sentiment = 0.0
    var people: Set<String> = []

    /// The mean feeling of its comments.
    var meanSentiment: Double { sentiment / Double(max(1, comments)) }
  }

  var flagged: [Int] { comments.indices.filter { comments[$0].isFlagged } }

  var replies: [Int] { comments.indices.filter { comments[$0].parent != nil } }

  var depth: Int { comments.map(\.depth).max() ?? 0 }

  /// Everybody who wrote, with how much: who wrote the most first.
  var people: [(name: String, comments: Int)] {
    Dictionary(grouping: comments.compactMap(\.author), by: { $0 }).map { ($0.key, $0.value.count) }
      .sorted { ($1.1, $0.0) < ($0.1, $1.0) }
  }

  /// Comments that have answers, with all below them: the most comments first.
  var branches: [Branch] {
    var branches: [Int: Branch] = [:]
    for (index, comment) in comments.enumerated() {
      var branch = branches.removeValue(forKey: roots[index]) ?? Branch(root: roots[index])
      branch.comments += 1
      branch.sentiment += comment.sentiment
      branch.depth = max(branch.depth, comment.depth)
      if comment.isFlagged { branch.flagged += 1 }
      if comment.isToxic { branch.toxic += 1 }
      if let author = comment.author { branch.people.insert(author) }
      branches[roots[index]] = branch
    }
    return branches.values.filter { $0.comments > 1 }.sorted {
      ($1.comments, $0.root) < ($0.comments, $1.root)
    }
  }

  var meanSentiment: Double? { mean(comments.map(\.sentiment)) }

  var meanOwnSentiment: Double? { mean(comments.compactMap(\.ownSentiment)) }

  var meanToxicity: Double? { mean(comments.map(\.toxicity)) }

  /// The median time from a comment to an answer, in seconds, where times are known.
  var replyTime: Double? {
    let times = comments.compactMap { comment -> Double? in
      guard let time = comment.time, let parent = comment.parent, let before = comments[parent].time,
        time >= before
      else { return nil }
      return Double(time.milliseconds - before.milliseconds) / 1000
    }
    return times.isEmpty ? nil : quantile(0.5, of: times.sorted())
  }

  /// From the first comment to the last one, where each has a time.
  var span: ClosedRange<Timestamp>? {
    let times = comments.compactMap(\.time)
    guard times.count == comments.count, let first = times.min(), let last = times.max() else { return nil }
    return first...last
  }

  /// The comments as they came: by time where each has one, else in the source's order.
  var inOrder: [Int] {
    if span == nil { return Array(comments.indices) }
    return comments.indices.sorted {
      (comments[$0].time?.milliseconds ?? 0, $0) < (comments[$1].time?.milliseconds ?? 0, $1)
    }
  }

  /// A comment as one speaks of it: its id, with its author where there is one.
  func name(of index: Int) -> String {
    let id = shortID(of: index)
    return comments[index].author.map { "\(excerpt(visible($0), width: 24)) (\(id))" } ?? id
  }

  /// An id that takes no more room than it is worth.
  func shortID(of index: Int) -> String { excerpt(visible(comments[index].id), width: 20) }

  private func mean(_ values: [Double]) -> Double? {
    values.isEmpty ? nil : values.reduce(0, +) / Double(values.count)
  }
}
