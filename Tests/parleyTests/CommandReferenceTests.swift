import Foundation
import Testing

/// `docs/cli.md` and the man pages are what `scripts/document-commands` writes.
@Suite struct CommandReferenceTests {
  @Test func thePagesAreWhatTheProgramSays() throws {
    let outcome = try Program.shell("scripts/document-commands --check --parley \"$parley\"")
    #expect(outcome.status == 0, "\(outcome.messages)")
  }

  private static let pages = Result {
    try FileManager.default.contentsOfDirectory(atPath: Program.packageRoot.appending(path: "man").path)
  }

  @Test func everyCommandHasAPage() throws {
    let own = Program.commands.filter { !$0.isEmpty && !$0.contains(" ") }.map { "parley-\($0).1" }
    #expect(Set(try CommandReferenceTests.pages.get()) == Set(own + ["parley.1"]))
  }

  /// groff is what `man` shows pages with.
  @Test(.enabled(if: Program.has("groff"))) func thePagesAreSoundRoff() throws {
    let outcome = try Program.shell("for page in man/*.1; do groff -man -ww -z -Kutf8 $page; done")
    #expect(outcome.status == 0)
    #expect(outcome.messages.isEmpty)
  }

  @Test(.enabled(if: Program.has("mandoc"))) func thePagesPassMandoc() throws {
    let outcome = try Program.shell("mandoc -Tlint -W warning man/*.1")
    #expect(outcome.status == 0)
    #expect(outcome.output.isEmpty, "\(outcome.output)")
  }
}
