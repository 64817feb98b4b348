package import CommentAnalysis
package import CommentModel

/// What is the same for all comments of a thread.
package struct ThreadContext {
  private var site: String?
  private var language: String?
  private var title: String?

  /// - Parameters:
  ///   - link: The article's address, where it is known.
  ///   - title: Its title, where that is known.
  ///   - site: The site, where it is not the host of that address.
  ///   - language: The language of the comments, where that is known.
  ///   - needs: What is asked for; the rest is not told.
  package init(link: String?, title: String?, site: String?, language: String?, _ needs: PolicyNeeds) {
    self.site = site
    self.language = language
    if needs.contains(.site), site == nil { self.site = link.flatMap(host) }
    if needs.contains(.title) { self.title = title }
  }

  /// All that is known of a comment.
  package func context(author: String?, time: Timestamp?, _ place: ContextReader.Place?) -> CommentContext {
    CommentContext(
      site: site, language: language, title: title, author: author, time: time, thread: place?.thread,
      history: place?.history)
  }
}

/// The host of a web address, without `www.`; `nil` where it has none.
private func host(of link: String) -> String? {
  guard let scheme = link.firstRange(of: "://") else { return nil }
  let rest = link[scheme.upperBound...].prefix { !"/?#".contains($0) }
  let host = rest.split(separator: "@").last?.split(separator: ":").first.map { $0.lowercased() } ?? ""
  if host.isEmpty { return nil }
  return host.hasPrefix("www.") ? String(host.dropFirst(4)) : host
}
