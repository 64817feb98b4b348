import CommentFormats

/// What a ConvoKit corpus says of its conversations and utterances beside who wrote what.
struct CorpusNotes {
  /// What is known of a conversation.
  struct Conversation {
    /// Whether it derailed; `nil` where nobody said.
    var label: Bool?
    /// The part of the corpus that it is in: `train`, `val`, `test`.
    var split: String?
    /// The conversation that it was paired with.
    var pair: String?
  }

  /// By the conversation's id.
  private(set) var conversations: [String: Conversation] = [:]
  /// The key that holds the labels; `nil` where no conversation has one.
  private(set) var field: String?
  /// Utterances that are only headings, by id.
  private(set) var headings: Set<String> = []
  /// Utterances that are personal attacks, by id.
  private(set) var attacks: Set<String> = []

  /// The keys that hold labels in the corpora that there are.
  static let usualFields = ["conversation_has_personal_attack", "has_removed_comment"]

  /// - Parameters:
  ///   - conversations: `conversations.json`.
  ///   - utterances: `utterances.jsonl`, or the older `utterances.json`.
  ///   - field: The key that holds the label; `nil` looks for the usual ones.
  init(conversations: InputFile, utterances: InputFile, field: String?) throws(Failure) {
    try readConversations(conversations, field)
    try readUtterances(utterances)
  }

  private mutating func readConversations(_ file: InputFile, _ field: String?) throws(Failure) {
    let bytes = try file.read()
    var parser = JSONDocumentParser()
    var found: [(id: String, labels: [String: Bool], note: Conversation)] = []
    let fields = field.map { [$0] } ?? CorpusNotes.usualFields
    let isObject: Bool? = parser.withRoot(of: 0..<bytes.count, in: bytes) { root in
      root.forEachField { id, conversation in
        // Older corpora have the fields without a `meta` around them.
        let meta = conversation["meta"] ?? conversation
        var labels: [String: Bool] = [:]
        for name in fields { labels[name] = meta[name]?.label }
        let note = Conversation(
          label: nil, split: meta["split"]?.string, pair: meta["pair_id"]?.identifier)
        found.append((id, labels, note))
      }
      return root.isObject
    }
    guard isObject == true else {
      throw .unfit(path: file.label, reason: "is no JSON object with a conversation under each key")
    }
    self.field = fields.first { name in found.contains { $0.labels[name] != nil } }
    for (id, labels, note) in found {
      var note = note
      note.label = self.field.flatMap { labels[$0] }
      conversations[id] = note
    }
  }

  private mutating func readUtterances(_ file: InputFile) throws(Failure) {
    let bytes = try file.read()
    var parser = JSONDocumentParser()
    var notes = (headings: Set<String>(), attacks: Set<String>())
    func take(_ utterance: JSONElement) {
      guard let id = utterance["id"]?.identifier, let meta = utterance["meta"] else { return }
      if meta["is_section_header"]?.label == true { notes.headings.insert(id) }
      if meta["comment_has_personal_attack"]?.label == true { notes.attacks.insert(id) }
    }
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
      _ = parser.withRoot(of: start..<end, in: bytes) { root in
        if root.isArray { root.forEachMember(take) } else { take(root) }
      }
      start = end + 1
    }
    if notes.headings.isEmpty, notes.attacks.isEmpty {
      _ = parser.withRoot(of: 0..<bytes.count, in: bytes) { $0.forEachMember(take) }
    }
    (headings, attacks) = notes
  }
}

extension JSONElement {
  /// Yes or no, however that is written; `nil` for anything else.
  fileprivate var label: Bool? {
    if let bool { return bool }
    switch string?.lowercased() ?? integer.map(String.init) {
    case "true", "1", "yes": return true
    case "false", "0", "no": return false
    default: return nil
    }
  }
}
