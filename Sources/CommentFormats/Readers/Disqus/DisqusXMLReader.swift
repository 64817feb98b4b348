import CommentModel

/// Reads Disqus's XML exports: `thread` and `post` elements under `disqus`, in any order.
///
/// Elements and attributes go by their local names. The id of a post is its attribute `dsq:id`; one without gets
/// `id:` and its inner `id`, which Disqus uses for nothing. Deleted posts and spam keep their text. Threads without
/// posts are left out.
struct DisqusXMLReader: ThreadReader {
  func recognizes(_ head: SourceHead) -> Bool {
    head.opensElement("disqus", within: 4_096) && !head.opensElement("html")
  }

  func read(
    _ source: inout SourceStream, into threads: inout ThreadCollector, options: ReaderOptions
  ) throws(ReadError) {
    var walk = XMLWalk(DisqusPosts())
    try walk.read(&source, into: &threads)
  }
}
