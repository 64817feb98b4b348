import CommentAnalysis
import CommentFormats
import CommentModel
import Foundation

/// Conversations of which somebody said whether they derailed.
struct ConversationCorpus {
  /// One of them.
  struct Conversation {
    var thread: CommentThread
    var label: Bool
    var split: String?
    /// What is drawn together: it, and the one that it was paired with.
    var group: String
    /// The places of its comments in the thread, in the order in which they were posted, up to the one that is to be
    /// forecast: the first attack, or the last comment.
    var order: [Int]
  }

  /// As the user named it.
  let name: String
  /// The key that holds the labels.
  let field: String
  private(set) var conversations: [Conversation] = []
  /// Conversations that nobody labelled.
  private(set) var unlabelled = 0
  /// Conversations with a single comment: nothing comes before it.
  private(set) var short = 0

  /// Reads the folder of a corpus, or its file of utterances.
  init(_ path: String, field: String?) throws(Failure) {
    let file = try ConversationCorpus.utterances(at: path)
    name = path
    let folder = (file as NSString).deletingLastPathComponent
    let others = (folder as NSString).appendingPathComponent(ConvoKitFile.conversations.rawValue)
    let notes = try CorpusNotes(
      conversations: InputFile(others), utterances: InputFile(file), field: field)
    guard let found = notes.field else {
      let fields = field.map { [$0] } ?? CorpusNotes.usualFields
      throw .unfit(
        path: others,
        reason: "no conversation has \(fields.joined(separator: " or ")); --label names another field")
    }
    self.field = found
    let input = InputFile(file)
    let result: ReadResult
    do {
      result = try readThreads(from: input.stream(), name: input.name, format: .convoKit)
    } catch let failure as Failure {
      throw failure
    } catch let error as ReadError {
      throw .unfit(path: file, reason: error.sentence)
    } catch {
      throw .unfit(path: file, reason: "\(error)")
    }
    ReadProblem.report(result.problems, in: file)
    for thread in result.threads { add(thread, notes) }
    if conversations.isEmpty {
      throw .unfit(path: path, reason: "no conversation there has both a label and two comments")
    }
  }

  private mutating func add(_ thread: CommentThread, _ notes: CorpusNotes) {
    guard let note = notes.conversations[thread.id], let label = note.label else {
      unlabelled += 1
      return
    }
    let times = thread.comments.map(\.time)
    var order = ThreadForecast.order(of: times).filter { !notes.headings.contains(thread.comments[$0].id) }
    if let attack = order.firstIndex(where: { notes.attacks.contains(thread.comments[$0].id) }) {
      order.removeSubrange((attack + 1)...)
    }
    guard order.count > 1 else {
      short += 1
      return
    }
    let group = note.pair.map { min($0, thread.id) + "\t" + max($0, thread.id) } ?? ""
    conversations.append(
      Conversation(thread: thread, label: label, split: note.split, group: group, order: order))
  }

  /// The file with the utterances of a corpus.
  private static func utterances(at path: String) throws(Failure) -> String {
    guard Folder(path) != nil else { return path }
    for name in [ConvoKitFile.utterances.rawValue, "utterances.json"] {
      let file = (path as NSString).appendingPathComponent(name)
      if FileManager.default.fileExists(atPath: file) { return file }
    }
    throw .unfit(
      path: path, reason: "no ConvoKit corpus: there is no \(ConvoKitFile.utterances.rawValue) in it")
  }
}
