import ArgumentParser
import CommentFormats
import CommentModel
import ReviewStore

/// `parley queue purge`
struct QueuePurgeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "purge",
    abstract: "Removes texts that nobody works on any more, and keeps the figures.",
    usage: "parley queue purge [<options>] --older-than <span>",
    discussion: """
      With a text go the words of its scores and the notes on its case; numbers, places, reasons, decisions and the \
      audit trail stay. Undecided cases keep their text. It cannot be undone.

      Example: parley queue purge --older-than 90d --dry-run
      """)

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "Texts that were stored, and cases that were decided, longer ago than this, as in 90d.",
      valueName: "span"))
  var olderThan: TimeSpan

  @OptionGroup var consent: ConsentArguments
  @OptionGroup var moderator: ModeratorArguments
  @OptionGroup var database: DatabaseArguments

  @Flag(help: "Print JSON.")
  var json = false

  func run() throws {
    let store = try database.open()
    let now = Timestamp.now
    let cutoff = now.adding(.zero - olderThan.duration)
    let found = try store.purgeable(olderThan: cutoff)
    let what = "\(counted(found.texts, "text")) of \(found.bytes) bytes and \(counted(found.notes, "note"))"
    guard try consent.isGiven(what, count: found.texts, json: json) else { return }
    var progress = Progress("removing", total: found.texts)
    var behind = 0
    let counts = try store.purge(olderThan: cutoff, by: moderator.moderator, at: now) { done in
      progress.advance(by: done - behind)
      behind = done
    }
    Progress.clear()
    try printLine(
      "\(counted(counts.texts, "text")) of \(counts.bytes) bytes and \(counted(counts.notes, "note")) removed",
      json: json
    ) { json in
      json.member("texts", counts.texts)
      json.member("bytes", counts.bytes)
      json.member("notes", counts.notes)
    }
  }
}
