import ArgumentParser
import CommentFormats
import CommentModel
import ReviewStore

/// `parley queue queues`
struct QueueQueuesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "queues",
    abstract: "Lists the queues, or makes one or changes its target and exploration.",
    usage: "parley queue queues [<options>] [<name>]",
    discussion: """
      Policies send cases to queues by name; `parley queue list --queue NAME` shows one.

      Example: parley queue queues threats --target 4h
      """)

  @Argument(help: ArgumentHelp("The queue to make or to change.", valueName: "name"))
  var name: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("How soon a case should be decided, as in 4h.", valueName: "span"))
  var target: TimeSpan?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("The share of cases to look at whatever their score, 0 to 1.", valueName: "share"))
  var exploration: Double?

  @OptionGroup var moderator: ModeratorArguments
  @OptionGroup var database: DatabaseArguments

  @Flag(help: "Print NDJSON.")
  var json = false

  func validate() throws {
    if name == nil, target != nil || exploration != nil { throw ValidationError("name a queue") }
    if let exploration, !(0...1).contains(exploration) {
      throw ValidationError("--exploration takes a number from 0 to 1")
    }
    if name == "" { throw ValidationError("a queue has a name") }
  }

  func run() throws {
    let store = try database.open()
    if let name {
      try store.setQueue(
        name, target: target?.duration, exploration: exploration, by: moderator.moderator, at: .now)
    }
    let queues = try store.queues(at: .now).filter { queue in
      name.map { queue.name.utf8.elementsEqual($0.utf8) } ?? true
    }
    try printLines(queues, none: "", json: json) { queue in
      let counts = CaseState.allCases.filter { queue.cases[$0, default: 0] > 0 }
        .map { "\(queue.cases[$0, default: 0]) \($0.rawValue)" }
      var line = "\(visible(queue.name)): \(counts.isEmpty ? "no cases" : counts.joined(separator: ", "))"
      if queue.overdue > 0 { line += ", \(queue.overdue) overdue" }
      line += "; target \(TimeSpan.words(queue.target))"
      if queue.exploration > 0 { line += ", exploration \(readable(queue.exploration))" }
      return line
    } members: { queue, json in
      json.member("queue", queue.name)
      json.member("target", Int(queue.target.components.seconds))
      json.member("exploration", queue.exploration)
      json.member("overdue", queue.overdue)
      for state in CaseState.allCases { json.member(state.rawValue, queue.cases[state, default: 0]) }
    }
  }
}
