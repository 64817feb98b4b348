import ArgumentParser

/// `parley queue second-review`
struct QueueSecondReviewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "second-review",
    abstract:
      "Has decisions looked at again by somebody who does not know them, and cases with known answers.",
    usage: "parley queue second-review <command> [<options>]",
    discussion: "Example: parley queue second-review rate 0.1",
    subcommands: [
      SecondReviewRateCommand.self, SecondReviewNextCommand.self, SecondReviewAnswerCommand.self,
      SecondReviewDisagreementsCommand.self, SecondReviewSettleCommand.self, SecondReviewGoldenCommand.self,
      SecondReviewAgreementCommand.self,
    ])
}
