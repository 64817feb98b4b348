public import CommentModel

/// The files of a ConvoKit corpus; the raw value is the name in the corpus folder.
///
/// ConvoKit's loader opens every one of them (`convokit.Corpus(filename:)`, ConvoKit 5.0).
public enum ConvoKitFile: String, Sendable, CaseIterable {
  /// One comment a line.
  case utterances = "utterances.jsonl"
  /// Threads by id.
  case conversations = "conversations.json"
  /// Authors by displayed name.
  case speakers = "speakers.json"
  /// What is known of the corpus as a whole: nothing.
  case corpus = "corpus.json"
  /// Which metadata there are, and of which Python types.
  case index = "index.json"
}

/// Writes a ConvoKit corpus: comments as they come, the other files when all threads have been written.
///
/// A thread becomes a conversation, a comment an utterance with the keys `id`, `conversation_id`, `text`,
/// `speaker`, `reply-to`, `timestamp` (seconds since 1970), `meta` and `vectors`. Ids and reply links are the
/// verbatim ones, those of orphans included. Two kinds are changed, because ids are unique in the whole
/// corpus: a comment whose id an earlier thread has used already is named `THREAD/ID`, as are links to it;
/// and a link to a comment that is not there is named so where it would lead into another thread.
///
/// Conversations have as many roots as the thread has top-level comments; ConvoKit loads them all, but its
/// walks over trees want one root. ConvoKit knows no utterance without a speaker: where the source names no
/// author it is `[unknown]`. `meta` holds the state and the reservations of the linker. The files are ASCII,
/// as ConvoKit writes and, depending on the locale, reads them. Memory grows with the ids and the names, not
/// with the texts.
public struct ConvoKitWriter: Sendable {
  /// The speaker of comments without an author.
  public static let unknownSpeaker = "[unknown]"

  private var ids = ConvoKitIDs()
  private var conversations = JSONText()
  private var conversationIDs: Set<String> = []
  private var speakers: [String] = []
  private var knownSpeakers: Set<String> = []

  /// Begins a corpus.
  public init() {}

  /// Writes the comments of one thread as lines of `ConvoKitFile.utterances`, and remembers what the other
  /// files need. O(n).
  public mutating func write(_ thread: CommentThread, to utterances: inout some TextOutputStream) {
    var conversation = thread.id
    while !conversationIDs.insert(conversation).inserted { conversation += "'" }
    conversations.key(conversation)
    conversations.object { json in
      json.key("meta")
      json.object { ConvoKitWriter.add(thread, to: &$0) }
      json.key("vectors")
      json.raw("[]")
    }
    let names = ids.names(of: thread, in: conversation)
    var json = JSONText()
    for (index, comment) in thread.comments.enumerated() {
      let speaker = comment.author ?? ConvoKitWriter.unknownSpeaker
      if knownSpeakers.insert(speaker).inserted { speakers.append(speaker) }
      json.removeAll()
      json.object { json in
        json.member("id", names.own(comment.id))
        json.member("conversation_id", conversation)
        json.member("text", EscapedText.escaped(comment.text))
        json.member("speaker", speaker)
        json.member("reply-to", comment.parentID.map(names.own))
        json.key("timestamp")
        json.raw(comment.time.map(ConvoKitWriter.seconds) ?? "null")
        json.key("meta")
        json.object { json in
          json.member("state", comment.state.rawValue)
          json.strings("flags", thread.links[index].flags.words)
        }
        json.key("vectors")
        json.raw("[]")
      }
      utterances.write(ConvoKitWriter.ascii(json.text) + "\n")
    }
  }

  /// Writes one of the other files, when all threads have been written; nothing for `utterances`.
  public func write(_ file: ConvoKitFile, to output: inout some TextOutputStream) {
    switch file {
    case .utterances: return
    case .conversations: output.write("{" + ConvoKitWriter.ascii(conversations.text) + "}\n")
    case .speakers:
      var json = JSONText()
      json.object { json in
        for speaker in speakers {
          json.key(speaker)
          json.raw("{\"meta\":{},\"vectors\":[]}")
        }
      }
      output.write(ConvoKitWriter.ascii(json.text) + "\n")
    case .corpus: output.write("{}\n")
    case .index: output.write(ConvoKitWriter.index + "\n")
    }
  }

  private static func add(_ thread: CommentThread, to json: inout JSONText) {
    json.member("title", thread.title)
    json.member("link", thread.link)
    json.member("claimed", thread.completeness.claimed)
    json.member("found", thread.completeness.found)
    json.member("missing", thread.completeness.missing)
  }

  private static let index = """
    {"utterances-index":{"state":["<class 'str'>"],"flags":["<class 'list'>"]},"speakers-index":{},\
    "conversations-index":{"title":["<class 'str'>"],"link":["<class 'str'>"],"claimed":["<class 'int'>"],\
    "found":["<class 'int'>"],"missing":["<class 'int'>"]},"overall-index":{},"version":1,"vectors":[]}
    """

  /// Seconds, with decimal places only where they are needed.
  private static func seconds(_ time: Timestamp) -> String {
    let (whole, rest) = time.milliseconds.quotientAndRemainder(dividingBy: 1000)
    if rest == 0 { return String(whole) }
    let digits = String(rest.magnitude + 1000).dropFirst()
    return (time.milliseconds < 0 ? "-" : "") + String(whole.magnitude) + "." + digits
  }

  /// The same JSON with every character beyond ASCII as `\uXXXX`; such characters stand in strings only.
  private static func ascii(_ json: String) -> String {
    if json.utf8.allSatisfy({ $0 < 0x80 }) { return json }
    var text = ""
    text.reserveCapacity(json.utf8.count * 2)
    for unit in json.utf16 {
      if unit < 0x80 {
        text.unicodeScalars.append(Unicode.Scalar(UInt8(unit)))
      } else {
        let digits = String(unit, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
      }
    }
    return text
  }
}

extension JSONText {
  fileprivate mutating func strings(_ key: String, _ values: [String]) {
    self.key(key)
    array { json in
      for value in values { json.string(value) }
    }
  }
}
