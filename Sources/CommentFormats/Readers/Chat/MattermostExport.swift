import CommentModel

/// Takes the lines of a Mattermost bulk export: posts of channels and of direct messages, each with its
/// replies.
struct MattermostExport {
  private var draft = CommentDraft()
  private var number = 0

  mutating func take(_ record: JSONElement, _ line: Int, _ threads: inout ThreadCollector) {
    guard let post = record["post"] ?? record["direct_post"] else { return }
    let thread = threads.thread(MattermostExport.channel(of: post))
    threads.note(thread) { $0.completeness.isFlattened = true }
    let id = append(post, nil, line, to: thread, &threads)
    post["replies"]?.forEachMember { _ = append($0, id, line, to: thread, &threads) }
  }

  /// `team/channel`, or the members of a direct channel.
  private static func channel(of post: JSONElement) -> String? {
    if let channel = post["channel"]?.word {
      return [post["team"]?.word, channel].compactMap(\.self).joined(separator: "/")
    }
    let members = post["channel_members"]?.members.compactMap(\.word) ?? []
    return members.isEmpty ? nil : members.joined(separator: ", ")
  }

  private mutating func append(
    _ post: JSONElement, _ parent: String?, _ line: Int, to thread: Int, _ threads: inout ThreadCollector
  ) -> String {
    number += 1
    let id = "#\(number)"
    draft.begin(id, answering: parent, by: post["user"]?.word)
    draft.time = threads.time(post["create_at"], line: line, \.epochMilliseconds)
    draft.setText(post["message"]?.string, .markdown)
    threads.append(draft, to: thread)
    return id
  }
}
