import ArgumentParser

/// `parley completions`
struct CompletionsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "completions",
    abstract: "Prints what makes a shell complete commands, options, their values, and files.",
    usage: "parley completions <shell>",
    discussion: """
      For bash, put it into ~/.local/share/bash-completion/completions/parley; for fish, into \
      ~/.config/fish/completions/parley.fish; for zsh, into a file _parley in a folder of $fpath. It counts in shells that \
      are started from then on.

      Example: parley completions bash
      """)

  /// The shells that there are scripts for.
  enum Shell: String, CaseIterable, ExpressibleByArgument {
    case bash, zsh, fish

    var completionShell: CompletionShell {
      switch self {
      case .bash: .bash
      case .zsh: .zsh
      case .fish: .fish
      }
    }
  }

  @Argument(help: "The shell.")
  var shell: Shell

  func run() throws {
    var out = OutputFile()
    out.write(Parley.completionScript(for: shell.completionShell) + "\n")
    try out.finish()
  }
}
