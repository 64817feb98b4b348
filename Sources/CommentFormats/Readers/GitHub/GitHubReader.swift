import CommentModel

/// Reads comments of GitHub: lists of the REST API (issue comments, review comments, comments of
/// discussions), answers of its GraphQL API, and `gh issue view --json`. The thread is the issue, pull
/// request or discussion, whose own text is no comment.
///
/// GitHub keeps one level of answers at most, so who answers whom inside of it is not known.
struct GitHubReader: ThreadReader {
  func recognizes(_ head: SourceHead) -> Bool {
    let json = head.json
    let isREST = ["", "[].", "[][]."].contains { at in
      json.has(at + "id", at + "body", at + "user.login", at + "created_at") && !json.has(at + "title")
        && json.hasAny(
          at + "issue_url", at + "pull_request_url", at + "discussion_url", at + "author_association")
    }
    return isREST || json.has("comments[].authorAssociation", "comments[].body")
      || json.paths.contains { path in
        path.hasSuffix("comments.nodes[].author.login")
          || path.hasSuffix("comments.edges[].node.author.login")
      }
  }

  func read(
    _ source: inout SourceStream, into threads: inout ThreadCollector, options: ReaderOptions
  ) throws(ReadError) {
    var walk = GitHubWalk()
    let json = try SourceHead(of: &source).json
    if json.isSequence {
      try JSONRecords.read(&source, &threads) { record, line, threads in walk.take(record, line, &threads) }
    } else {
      try JSONTree.read(&source, &threads) { root, threads in walk.take(root, threads.documentLine, &threads)
      }
    }
  }
}
