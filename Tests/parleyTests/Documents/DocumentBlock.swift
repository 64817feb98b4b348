/// A fenced block of a document.
struct DocumentBlock {
  /// The word behind the fence.
  let language: String
  /// Where the fence stands, 1-based.
  let line: Int
  var lines: [Substring] = []

  /// The commands in it: of `console` what stands behind `$ `, with the output below; of `sh` all of it as one; a
  /// `python` block is a script.
  var commands: [DocumentCommand] {
    switch language {
    case "console": shown
    case "sh": [DocumentCommand(text: lines.joined(separator: "\n"), line: line + 1)]
    case "python":
      [DocumentCommand(text: "python3 - <<'END'\n\(lines.joined(separator: "\n"))\nEND", line: line + 1)]
    default: []
    }
  }

  private var shown: [DocumentCommand] {
    var commands: [DocumentCommand] = []
    for (number, line) in zip((self.line + 1)..., lines) {
      if line.hasPrefix("$ ") {
        commands.append(DocumentCommand(text: String(line.dropFirst(2)), line: number))
      } else if let last = commands.indices.last {
        if commands[last].output.isEmpty, commands[last].isUnfinished {
          commands[last].text += "\n\(line)"
        } else {
          commands[last].output.append(line)
        }
      }
    }
    return commands
  }
}
