import CommentFormats
import CommentModel

/// What each file was taken for, and what is known to be missing from its threads.
struct ReadingReport {
  let inputs: [ThreadInput]

  func write(to out: inout OutputFile) {
    var start = 0
    while start < inputs.count {
      let file = inputs[start].file
      let end = inputs[start...].firstIndex { $0.file != file } ?? inputs.count
      write(inputs[start..<end], to: &out)
      start = end
    }
  }

  private func write(_ threads: ArraySlice<ThreadInput>, to out: inout OutputFile) {
    guard let first = threads.first else { return }
    let comments = threads.reduce(0) { $0 + $1.thread.comments.count }
    out.write(
      "\(visible(first.file)): \(first.format.rawValue), \(counted(threads.count, "thread")), "
        + "\(counted(comments, "comment"))\n")
    for input in threads {
      let thread = input.thread
      let depth = thread.links.reduce(0) { max($0, $1.depth) }
      out.write("  \(visible(thread.title ?? thread.id)): \(thread.completeness.sentence), depth \(depth)\n")
    }
  }
}
