/// Reads what Reddit's API answers: the comments page of a post (`[Listing, Listing]`), one listing, `morechildren`,
/// lists of comments from many posts, lists of comments pages, and the trees of Arctic Shift.
///
/// A thread is a post. What stands behind "load more" is counted as hidden, each "continue this thread" as a depth
/// limit; listings of busy posts are never complete. Views of one branch and flat lists hold comments whose parents
/// are elsewhere: orphans by nature.
struct RedditListingReader: ThreadReader {
  func recognizes(_ head: SourceHead) -> Bool {
    let json = head.json
    return json.says("kind", "Listing") && json.has("data.children")
      || json.says("[].kind", "Listing") && json.has("[].data.children")
      || json.says("[][].kind", "Listing") && json.has("[][].data.children")
      || ["", "[].", "data[]."].contains { at in
        json.says(at + "kind", "t1") && json.has(at + "data.parent_id")
      }
      || json.has("json.data.things[].kind")
  }

  func read(
    _ source: inout SourceStream, into threads: inout ThreadCollector, options: ReaderOptions
  ) throws(ReadError) {
    var things = RedditThings()
    try JSONTree.read(&source, &threads) { root, threads in things.take(root, &threads) }
    things.finish(&threads)
  }
}
