import ArgumentParser
import CommentFormats
import CommentModel
import ReviewStore

/// `parley queue second-review rate`
struct SecondReviewRateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rate",
    abstract: "Sets which share of decisions is looked at again, or lists what is set.",
    usage: "parley queue second-review rate [<options>] [<share>]",
    discussion: """
      Where several rates fit a decision the highest counts. Which decisions are drawn is decided by a keyed hash.

      Example: parley queue second-review rate 0.1 --rule insult
      """)

  @Argument(help: ArgumentHelp("The share, 0 to 1.", valueName: "share"))
  var rate: Double?

  @Option(parsing: .unconditional, help: ArgumentHelp("Of cases that this rule made.", valueName: "rule"))
  var rule: String?

  @Option(
    name: .customLong("moderator"), parsing: .unconditional,
    help: ArgumentHelp("Of decisions of this moderator.", valueName: "name"))
  var reviewed: String?

  @OptionGroup var moderator: ModeratorArguments
  @OptionGroup var database: DatabaseArguments

  @Flag(help: "Print NDJSON.")
  var json = false

  func validate() throws {
    if let rate, !(0...1).contains(rate) { throw ValidationError("the share is a number from 0 to 1") }
    if rate == nil, rule != nil || reviewed != nil { throw ValidationError("say which share") }
  }

  func run() throws {
    let store = try database.open()
    if let rate {
      try store.setSampling(
        SamplingRate(rule: rule, moderator: reviewed, rate: rate), by: moderator.moderator, at: .now)
    }
    try printLines(store.samplingRates(), none: "nothing is looked at again", json: json) { one in
      var line = readable(one.rate, places: 4)
      if let rule = one.rule { line += " of rule \(visible(rule))" }
      if let name = one.moderator { line += " of what \(visible(name)) decides" }
      return one.rule == nil && one.moderator == nil ? line + " of all decisions" : line
    } members: { one, json in
      json.member("rate", one.rate)
      json.member("rule", one.rule)
      json.member("moderator", one.moderator)
    }
  }
}
