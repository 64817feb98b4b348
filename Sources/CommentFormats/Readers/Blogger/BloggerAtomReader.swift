import CommentModel

/// Reads Blogger's Atom exports: entries of kind `post` and `comment` in one feed (RFC 4287, threading by RFC 4685).
///
/// The id of a comment is what follows `post-` in its Atom id. `thr:in-reply-to` names the post, which is the thread;
/// the comment that is answered stands only in `<link rel="related" href="…/comments/default/ID">`. Feeds of Google Takeout
/// say the same in `blogger:type`, `blogger:parent` and `blogger:inReplyTo`.
struct BloggerAtomReader: ThreadReader {
  func recognizes(_ head: SourceHead) -> Bool {
    head.opensElement("feed") && !head.opensElement("html")
      && head.mentions(
        "schemas.google.com/blogger/2008/kind#", "schemas.google.com/blogger/2018",
        "tag:blogger.com,1999:blog-")
  }

  func read(
    _ source: inout SourceStream, into threads: inout ThreadCollector, options: ReaderOptions
  ) throws(ReadError) {
    var walk = XMLWalk(BloggerEntries())
    try walk.read(&source, into: &threads)
  }
}
