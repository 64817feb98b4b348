import CommentEvaluation
import GRDB

/// What a thread's comments look like together, with their current texts.
public struct ThreadShape: Sendable, Hashable {
  /// A comment at the top level with all that hangs under it.
  public struct Branch: Sendable, Hashable {
    /// The comment's id.
    public var id: String
    /// How many comments there are, that one among them.
    public var comments: Int
    /// How many of these are toxic.
    public var toxic: Int
    /// The comment's row.
    var number: Int64
  }

  /// The greatest depth, 1 for the top level; 0 without comments.
  public var depth = 0
  /// How many answers a comment has that has some, on average.
  public var branching: Double?
  /// The median time from a comment to an answer to it, in seconds, of answers that are not older.
  public var replyTime: Double?
  /// The standard deviation of the feeling of the whole texts, over all comments.
  public var sentimentSpread: Double?
  /// The share of toxic comments, 0…1: those with a toxicity of 0.5 or more.
  public var toxicShare: Double?
  /// The branch with the most toxic comments; of several the shortest, then the first. `nil` where nothing is toxic.
  public var worstBranch: Branch?
  /// The mean toxicity of the first, second, third and last quarter of the comments, by time where all have one, else in
  /// the source's order. `nil` where a quarter has no comment.
  public var heat: [Double?] = [nil, nil, nil, nil]

  /// From this toxicity on a comment is counted as a toxic one.
  public static let toxic = 0.5
}

extension ThreadShape {
  /// All comments, thread by thread, in the source's order.
  ///
  /// - Parameter columns: More that are read of each.
  static func query(_ columns: String = "") -> String {
    """
    SELECT comment.thread, comment.number, comment.parent, comment.depth, comment.time, revision.sentiment, \
    revision.toxicity\(columns) FROM comment \
    CROSS JOIN revision ON revision.comment = comment.number AND iif(revision.is_current, 0, revision.number) = 0 \
    ORDER BY comment.thread, comment.position, comment.number
    """
  }

  /// What the shape depends on.
  struct Comment {
    let thread: Int64
    let number: Int64
    let parent: Int64?
    let depth: Int
    let time: Int64?
    let sentiment: Double
    let toxicity: Double

    init(_ columns: inout ColumnReader) throws {
      thread = try columns.value()
      number = try columns.value()
      parent = try columns.optional()
      depth = try columns.value()
      time = try columns.optional()
      sentiment = try columns.value()
      toxicity = try columns.value()
    }
  }

  /// O(n log n).
  init(_ comments: [Comment]) {
    if comments.isEmpty { return }
    let indices = Dictionary(uniqueKeysWithValues: zip(comments.map(\.number), comments.indices))
    let parents = comments.map { comment in comment.parent.flatMap { indices[$0] } }
    let count = Double(comments.count)
    depth = comments.map(\.depth).max()!
    let answered = Set(parents.compactMap(\.self)).count
    branching = answered == 0 ? nil : Double(parents.count { $0 != nil }) / Double(answered)
    replyTime = ThreadShape.replyTime(comments, parents)
    let mean = comments.reduce(0) { $0 + $1.sentiment } / count
    let squares = comments.reduce(0) { $0 + ($1.sentiment - mean) * ($1.sentiment - mean) }
    sentimentSpread = (squares / count).squareRoot()
    toxicShare = Double(comments.count { $0.toxicity >= ThreadShape.toxic }) / count
    worstBranch = ThreadShape.worstBranch(comments, parents)
    heat = ThreadShape.heat(comments)
  }

  private static func replyTime(_ comments: [Comment], _ parents: [Int?]) -> Double? {
    let times = comments.indices.compactMap { index -> Double? in
      guard let time = comments[index].time, let parent = parents[index], let before = comments[parent].time,
        time >= before
      else { return nil }
      return Double(time - before) / 1000
    }
    return times.isEmpty ? nil : quantile(0.5, of: times.sorted())
  }

  private static func worstBranch(_ comments: [Comment], _ parents: [Int?]) -> Branch? {
    var roots = [Int?](repeating: nil, count: comments.count)
    for index in comments.indices {
      // Up to a comment whose root is known, then down again: each comment is passed once.
      var path: [Int] = []
      var top = index
      while roots[top] == nil, let parent = parents[top], path.count < comments.count {
        path.append(top)
        top = parent
      }
      let root = roots[top] ?? top
      roots[top] = root
      for passed in path { roots[passed] = root }
    }
    var sizes: [Int: (comments: Int, toxic: Int)] = [:]
    for index in comments.indices {
      let root = roots[index]!
      sizes[root, default: (0, 0)].comments += 1
      if comments[index].toxicity >= toxic { sizes[root]!.toxic += 1 }
    }
    let worst = sizes.filter { $0.value.toxic > 0 }
      .min { ($1.value.toxic, $0.value.comments, $0.key) < ($0.value.toxic, $1.value.comments, $1.key) }
    return worst.map { root, size in
      Branch(id: "", comments: size.comments, toxic: size.toxic, number: comments[root].number)
    }
  }

  private static func heat(_ comments: [Comment]) -> [Double?] {
    let times = comments.compactMap(\.time)
    let order =
      times.count < comments.count
      ? Array(comments.indices)
      : comments.indices.sorted { (times[$0], $0) < (times[$1], $1) }
    return (0..<4).map { quarter in
      let part = order[order.count * quarter / 4..<order.count * (quarter + 1) / 4]
      return part.isEmpty ? nil : part.reduce(0) { $0 + comments[$1].toxicity } / Double(part.count)
    }
  }
}
