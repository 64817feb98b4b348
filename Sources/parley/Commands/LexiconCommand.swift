import ArgumentParser

/// `parley lexicon`
struct LexiconCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lexicon",
    abstract: "Looks after the word lists.",
    usage: "parley lexicon <command> [<options>]",
    discussion: "Example: parley lexicon lint lexicons",
    subcommands: [LexiconLintCommand.self, LexiconSuggestCommand.self])
}
