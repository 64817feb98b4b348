import Foundation
import Testing

/// Every command in the documents does what they say.
@Suite struct DocumentCommandsTests {
  /// Commands that do not run here, by how they begin, and why.
  private static let elsewhere = [
    "sudo apt-get": "changes the system",
    "scripts/run": "builds the release, for minutes",
    "scripts/check-exports": "takes minutes, and packages from the network",
    "scripts/document-libraries": "builds and extracts symbols for minutes",
    "scripts/count-instructions": "counts for minutes; scripts/test runs it",
    "parley review": "needs a terminal: ReviewCommandTests and scripts/record-review have one",
    "parley webhook test": "wants a receiver on the network: WebhookSenderTests has one",
  ]

  /// All but the reference of commands, whose examples HelpTests runs.
  private static let pages = DocumentPage.all.filter { $0.name != "docs/cli.md" }

  @Test(arguments: pages) func commandsDoWhatThePageSays(page: DocumentPage) throws {
    let commands = page.blocks.flatMap(\.commands).filter { command in
      !DocumentCommandsTests.elsewhere.keys.contains { command.text.hasPrefix($0) }
    }
    guard !commands.isEmpty else { return }
    let runs = try DocumentSession().run(commands.map(\.text))
    #expect(runs.count == commands.count, "\(page.name): the shell ended early")
    for (command, run) in zip(commands, runs) {
      let place = "\(page.name):\(command.line): \(command.text)"
      #expect(run.status == command.status, "\(place)\n\(run.output)")
      let isShown = command.shows(run.output)
      #expect(isShown, "\(place) printed\n\(run.output)")
    }
  }

  /// So that no command escapes by the way it is written.
  @Test(arguments: pages) func commandsStandInFences(page: DocumentPage) {
    for block in page.blocks {
      let known = [
        "", "caddyfile", "console", "csv", "http", "ini", "json", "nginx", "python", "sh", "swift", "text",
        "yaml",
      ]
      #expect(known.contains(block.language), "\(page.name):\(block.line)")
      if block.language != "console" {
        let hasPrompt = block.lines.contains { $0.hasPrefix("$ ") }
        #expect(!hasPrompt, "\(page.name):\(block.line) is console")
      } else {
        let beginsWithPrompt = block.lines.first?.hasPrefix("$ ") == true
        #expect(beginsWithPrompt, "\(page.name):\(block.line) has no command")
      }
    }
    let indented = page.prose.filter {
      $0.contains(/^(    |\t)(\$ )?(\.build\/release\/)?(parley|scripts\/) ?/)
    }
    #expect(indented.isEmpty)
  }

  @Test func everyReasonIsNeeded() {
    let commands = DocumentCommandsTests.pages.flatMap(\.blocks).flatMap(\.commands).map(\.text)
    for start in DocumentCommandsTests.elsewhere.keys {
      let isNeeded = commands.contains { $0.hasPrefix(start) }
      #expect(isNeeded, "\(start) is in no document")
    }
  }
}
