import CommentModel

/// How heated the thread around each comment is: what `Priority.heat` is made of.
///
/// A pile-on is many people who answer one comment; `pileOn` ÷ (`pileOn` + 5) of a quarter counts, `pileOn` being
/// how many others than the first two have answered it. A rush is many comments within an hour; `rush` ÷ (`rush` +
/// 30) of another quarter, `rush` being the comments of the thread in the hour up to this one.
struct ThreadHeat {
  private let thread: CommentThread
  private var answers: [Int: Set<String>] = [:]
  private let times: [Int64]

  /// O(n log n) for n comments.
  init(_ thread: CommentThread) {
    self.thread = thread
    for index in thread.links.indices {
      if let parent = thread.links[index].parent, let author = thread.comments[index].author {
        answers[parent, default: []].insert(author)
      }
    }
    times = thread.comments.compactMap { $0.time?.milliseconds }.sorted()
  }

  /// 0…0.5. O(log n).
  subscript(index: Int) -> Double {
    let answers = thread.links[index].parent.flatMap { self.answers[$0]?.count } ?? 0
    let pileOn = Double(max(0, answers - 2))
    var rush = 0.0
    if let time = thread.comments[index].time?.milliseconds {
      rush = Double(count(upTo: time) - count(upTo: time - 3_600_000))
    }
    return 0.25 * pileOn / (pileOn + 5) + 0.25 * rush / (rush + 30)
  }

  /// How many comments have a time up to this one.
  private func count(upTo time: Int64) -> Int {
    var low = 0
    var high = times.count
    while low < high {
      let middle = (low + high) / 2
      if times[middle] <= time { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
