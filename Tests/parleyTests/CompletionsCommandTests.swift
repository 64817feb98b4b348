import Foundation
import Testing

/// What shells make of `parley completions`. Those that are not there are left out.
@Suite struct CompletionsCommandTests {
  private static let cases: [(line: String, expected: Set<String>)] = [
    ("parley sc", ["score"]),
    ("parley queue decide-", ["decide-all"]),
    ("parley score --nested", ["--nested-lists"]),
    ("parley score --from pushs", ["pushshift"]),
    ("parley queue list --state cla", ["claimed"]),
    ("parley queue decide 2 ", ["approve", "reject", "escalate"]),
    ("parley completions ", ["bash", "zsh", "fish"]),
    ("parley score seeds/page", ["seeds/page-dump.txt"]),
    ("parley score --lexicons lex", ["lexicons"]),
    ("parley policy check lexicons/ho", ["lexicons/house-rules.yaml"]),
  ]

  /// Bash calls the function with the words of the line and takes what is in `COMPREPLY`.
  @Test(.enabled(if: Program.has("bash")), arguments: cases)
  func bashCompletes(line: String, expected: Set<String>) throws {
    let script = """
      source <("$parley" completions bash)
      complete -p parley | grep -q -- '-F _parley parley' || exit 1
      COMP_LINE='\(line)' COMP_POINT=\(line.utf8.count)
      read -ra COMP_WORDS <<< "$COMP_LINE"
      [[ $COMP_LINE == *' ' ]] && COMP_WORDS+=('')
      COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
      _parley parley "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD - 1]}"
      printf '%s\\n' "${COMPREPLY[@]}"
      """
    let outcome = try Program.shell("exec bash -c \"$1\"", script)
    #expect(outcome.status == 0, "\(outcome.messages)")
    #expect(Set(outcome.lines.map(String.init)) == expected)
  }

  @Test(.enabled(if: Program.has("fish")), arguments: cases)
  func fishCompletes(line: String, expected: Set<String>) throws {
    let script = "\"$parley\" completions fish | source; complete -C '\(line)'"
    let outcome = try Program.shell("PATH=$(dirname \"$parley\"):$PATH exec fish --private -c \"$1\"", script)
    #expect(outcome.status == 0, "\(outcome.messages)")
    let offered = outcome.lines.map { String($0.prefix { $0 != "\t" }) }
    // Folders come with a stroke behind them.
    #expect(Set(offered.map { $0.hasSuffix("/") ? String($0.dropLast()) : $0 }) == expected)
  }

  /// zsh completes in its line editor only: one is run in a terminal of its own, and Tab pressed there.
  @Test(.enabled(if: Program.has("zsh")), arguments: cases.filter { $0.expected.count == 1 })
  func zshCompletes(line: String, expected: Set<String>) throws {
    let folder = try TemporaryFolder()
    try folder.write(Program.run("completions", "zsh").output, to: "_parley")
    let script = """
      zmodload zsh/zpty
      zpty work 'zsh -f -i'
      ask() { zpty -w work "$1"; zpty -r -m work reply "*$2*" }
      ask "fpath=(\(folder.url.path) \\$fpath); autoload -Uz compinit; compinit -u -D; PS1=; echo rea''dy" ready
      ask "show() { print -r -- \\"<\\$BUFFER>\\"; BUFFER=; zle .accept-line }; zle -N show; bindkey '^X' show; echo bou''nd" bound
      zpty -w -n work '\(line)'$'\\t'
      zpty -w -n work $'\\x18'
      zpty -r -m work reply '*<*>*'
      print -r -- ${${reply#*\\<}%%\\>*}
      zpty -d work
      """
    let outcome = try Program.shell("PATH=$(dirname \"$parley\"):$PATH exec zsh -f -c \"$1\"", script)
    #expect(outcome.status == 0, "\(outcome.messages)")
    let word = outcome.output.split(whereSeparator: \.isWhitespace).last.map(String.init)
    #expect(word.map { $0.hasSuffix("/") ? String($0.dropLast()) : $0 } == expected.first)
  }

  @Test func otherShellsAreRefused() throws {
    let outcome = try Program.run("completions", "csh")
    #expect(outcome.status == 2)
    #expect(outcome.messages.contains("bash"))
  }
}
