import CommentModel

/// Reads Telegram: the JSON export of its desktop program, of one chat or of all, and updates of the bot API.
/// The chat is the thread. Service messages (somebody joined, a photo changed) are messages without text.
struct TelegramReader: ThreadReader {
  func recognizes(_ head: SourceHead) -> Bool {
    let json = head.json
    return json.has("result[].update_id")
      || ["messages[].", "chats.list[].messages[]."].contains { at in
        json.has(at + "id", at + "date", at + "type")
          && json.hasAny(at + "date_unixtime", at + "from_id", at + "actor")
      }
  }

  func read(
    _ source: inout SourceStream, into threads: inout ThreadCollector, options: ReaderOptions
  ) throws(ReadError) {
    try JSONTree.read(&source, &threads) { root, threads in
      if let updates = root["result"] {
        var bot = TelegramUpdates()
        updates.forEachMember { bot.take($0, &threads) }
      } else if let chats = root["chats"]?["list"] {
        chats.forEachMember { readChat($0, &threads) }
      } else {
        readChat(root, &threads)
      }
    }
  }

  private func readChat(_ chat: JSONElement, _ threads: inout ThreadCollector) {
    let thread = threads.thread(chat["id"]?.identifier)
    threads.note(thread) { $0.title = chat["name"]?.word }
    var draft = CommentDraft()
    chat["messages"]?.forEachMember { message in
      guard let id = threads.id(message["id"]) else { return }
      let author = message["from"]?.word ?? message["actor"]?.word
      draft.begin(id, answering: message["reply_to_message_id"]?.identifier, by: author)
      draft.time =
        message["date_unixtime"]?.epochSeconds ?? threads.time(message["date"], \.iso8601)
      TelegramText.set(message["text"], of: &draft)
      threads.append(draft, to: thread)
    }
  }
}

/// Takes updates of the bot API: new messages, and edited ones whose first form is not there.
private struct TelegramUpdates {
  private struct Key: Hashable {
    let thread: Int
    let id: String
  }

  private var draft = CommentDraft()
  private var seen: Set<Key> = []

  mutating func take(_ update: JSONElement, _ threads: inout ThreadCollector) {
    let edited = update["edited_message"] ?? update["edited_channel_post"]
    guard let message = update["message"] ?? update["channel_post"] ?? edited else { return }
    guard let id = threads.id(message["message_id"], named: "message_id") else { return }
    let chat = message["chat"]
    let thread = threads.thread(chat?["id"]?.identifier)
    threads.note(thread) { $0.title = $0.title ?? chat?["title"]?.word }
    if !seen.insert(Key(thread: thread, id: id)).inserted, edited != nil { return }
    let sender = message["from"] ?? message["sender_chat"]
    let names = [sender?["first_name"]?.word, sender?["last_name"]?.word].compactMap(\.self)
    let name =
      names.isEmpty ? sender?["title"]?.word ?? sender?["username"]?.word : names.joined(separator: " ")
    draft.begin(id, answering: message["reply_to_message"]?["message_id"]?.identifier, by: name)
    draft.time = threads.time(message["date"], \.epochSeconds)
    draft.setText((message["text"] ?? message["caption"])?.string, .plain)
    threads.append(draft, to: thread)
  }
}
