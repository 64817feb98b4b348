import CommentModel

/// Reads WordPress exports (WXR 1.0 to 1.2: RSS with `wp:` elements) and Disqus's import dialect of it (`dsq:`).
///
/// Elements go by their local names, whatever their namespace. An item is an article; its key is
/// `dsq:thread_identifier`, in that dialect else the link, in WordPress's own files `wp:post_id`. Items without
/// comments give no thread. `0` and nothing as parent is the top level; of a comma list of ancestors (Duoshuo's
/// converter) the last is the parent. A comment that has only the site's local time has none: its zone is not said. Pingbacks and trackbacks are comments.
struct WXRReader: ThreadReader {
  func recognizes(_ head: SourceHead) -> Bool {
    guard head.opensElement("rss") || head.opensElement("channel"), !head.opensElement("html") else {
      return false
    }
    return head.mentions("wordpress.org/export/", "<wp:", "<dsq:")
  }

  func read(
    _ source: inout SourceStream, into threads: inout ThreadCollector, options: ReaderOptions
  ) throws(ReadError) {
    var walk = XMLWalk(WXRItems())
    try walk.read(&source, into: &threads)
  }
}
