import ArgumentParser
import CommentFormats
import CommentModel
import ReviewStore

/// `parley queue filter`
struct QueueFilterCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "filter",
    abstract: "Keeps filters under names, for `--filter NAME`.",
    usage: "parley queue filter [<options>] save|remove <name> | list",
    discussion: """
      What `parley queue list` takes as a filter is saved as it stands.

      Example: parley queue filter save fierce --verdict reject --minimum-score 0.9
      """)

  @Argument(help: "What to do.")
  var step: Step

  @Argument(help: ArgumentHelp("The filter's name.", valueName: "name"))
  var name: String?

  @OptionGroup var filter: FilterArguments
  @OptionGroup var moderator: ModeratorArguments
  @OptionGroup var database: DatabaseArguments

  @Flag(help: "Print NDJSON.")
  var json = false

  enum Step: String, CaseIterable, ExpressibleByArgument {
    case save, remove, list
  }

  func validate() throws {
    if (step == .list) != (name == nil) {
      throw ValidationError(step == .list ? "list takes no name" : "name the filter")
    }
  }

  func run() throws {
    let store = try database.open()
    switch step {
    case .save:
      let filter = try filter.filter(else: [], in: store)
      try store.saveFilter(filter, as: name ?? "", by: moderator.moderator, at: .now)
    case .remove: try store.removeFilter(name ?? "", by: moderator.moderator, at: .now)
    case .list: break
    }
    let filters = try store.savedFilters().filter { name == nil || $0.name == name }
    let none = step == .remove ? "filter \(visible(name ?? "")) is gone" : "no saved filters"
    try printLines(filters, none: none, json: json) { one in
      "\(visible(one.name)): \(visible(one.filter.words))"
    } members: { one, json in
      json.member("name", one.name)
      json.member("filter", one.filter.words)
      json.member("moderator", one.moderator)
      json.member("time", one.time.description)
    }
  }
}

extension CaseFilter {
  /// The arguments that mean it.
  fileprivate var words: String {
    var words = states.map(\.rawValue).sorted().map { "--state \($0)" }
    words += queues.sorted().map { "--queue \($0)" }
    if let verdict { words.append("--verdict \(verdict.rawValue)") }
    if let category { words.append("--category \(category.rawValue)") }
    if let minimumScore { words.append("--minimum-score \(minimumScore)") }
    if let maximumScore { words.append("--maximum-score \(maximumScore)") }
    if let threadID { words.append("--thread \(threadID)") }
    if let author { words.append("--author \(author)") }
    if let rule { words.append("--rule \(rule)") }
    if let tag { words.append("--tag \(tag)") }
    if let assignee { words.append("--assigned-to \(assignee)") }
    if let minimumReports { words.append("--minimum-reports \(minimumReports)") }
    if let enqueuedBefore { words.append("enqueued before \(enqueuedBefore)") }
    return words.isEmpty ? "all cases" : words.joined(separator: " ")
  }
}
