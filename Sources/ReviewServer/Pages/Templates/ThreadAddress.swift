/// Addresses of threads.
enum ThreadAddress {
  /// The page of a thread. Both names are the source's, with anything in them.
  static func page(source: String, id: String) -> String {
    var fields = FormFields()
    fields.append("source", source)
    fields.append("id", id)
    return "/thread?\(fields.encoded)"
  }

  /// Whether a link out of the data may be followed: only to a web page.
  static func isFollowed(_ link: String) -> Bool {
    let start = link.prefix(8).lowercased()
    return (start.hasPrefix("https://") || start.hasPrefix("http://"))
      && link.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F }
  }
}
