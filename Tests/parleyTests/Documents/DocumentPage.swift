import Foundation
import Testing

/// A Markdown file of the project.
struct DocumentPage: CustomTestStringConvertible {
  /// Its path from the package's root.
  let name: String
  let lines: [Substring]

  /// All that people are meant to read: beside each other in the root, in `docs`, and with what they explain.
  static let all: [DocumentPage] = {
    let root = Program.packageRoot
    let docs = (try? FileManager.default.contentsOfDirectory(atPath: root.appending(path: "docs").path)) ?? []
    let names = ["README.md", "CONTRIBUTING.md", "seeds/README.md", "labelled/README.md"]
    return (names + docs.filter { $0.hasSuffix(".md") }.sorted().map { "docs/\($0)" }).compactMap(
      DocumentPage.init)
  }()

  init?(_ name: String) {
    let file = Program.packageRoot.appending(path: name)
    guard let text = try? String(contentsOf: file, encoding: .utf8) else { return nil }
    self.name = name
    lines = text.split(separator: "\n", omittingEmptySubsequences: false)
  }

  var testDescription: String { name }

  /// What stands between fences.
  var blocks: [DocumentBlock] {
    var blocks: [DocumentBlock] = []
    var open: DocumentBlock?
    for (number, line) in zip(1..., lines) {
      if line.hasPrefix("```") {
        if let block = open { blocks.append(block) }
        open = open == nil ? DocumentBlock(language: String(line.dropFirst(3)), line: number) : nil
      } else {
        open?.lines.append(line)
      }
    }
    return blocks
  }

  /// The lines outside of fences.
  var prose: [Substring] {
    var isOpen = false
    return lines.filter { line in
      if line.hasPrefix("```") { isOpen.toggle() }
      return !isOpen && !line.hasPrefix("```")
    }
  }
}
