import Foundation
import Testing

/// What the documents link to is there.
@Suite struct DocumentLinksTests {
  @Test(arguments: DocumentPage.all) func linksLeadSomewhere(page: DocumentPage) throws {
    let folder = Program.packageRoot.appending(path: page.name).deletingLastPathComponent()
    let text = page.prose.joined(separator: "\n").replacing(/`[^`\n]*`/, with: "")
    for match in text.matches(of: /\]\(([^)\s]+)\)/) {
      let target = match.output.1
      if target.contains(/^[a-z]+:/) { continue }
      let parts = target.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
      let file =
        parts[0].isEmpty ? Program.packageRoot.appending(path: page.name) : folder.appending(path: parts[0])
      #expect(FileManager.default.fileExists(atPath: file.path), "\(page.name): \(target)")
      guard parts.count == 2 else { continue }
      let name = file.standardizedFileURL.path.dropFirst(Program.packageRoot.path.count).drop { $0 == "/" }
      let other = try #require(DocumentPage(String(name)), "\(page.name): \(target)")
      #expect(DocumentLinksTests.anchors(of: other).contains(String(parts[1])), "\(page.name): \(target)")
    }
  }

  /// Each document is reached from the index.
  @Test func theIndexHasThemAll() throws {
    let index = try #require(DocumentPage("docs/README.md")).lines.joined(separator: "\n")
    for page in DocumentPage.all where page.name.hasPrefix("docs/") && page.name != "docs/README.md" {
      #expect(index.contains("(\(page.name.dropFirst("docs/".count)))"), "\(page.name)")
    }
  }

  /// The names under which a page's headings are reached, as GitHub makes them.
  private static func anchors(of page: DocumentPage) -> Set<String> {
    var anchors: Set<String> = []
    for line in page.prose where line.hasPrefix("#") {
      let heading = line.drop { $0 == "#" }.trimmingCharacters(in: .whitespaces).lowercased()
      let name = heading.filter { $0.isLetter || $0.isNumber || " -_".contains($0) }.replacing(" ", with: "-")
      let same = (0...).lazy.map { $0 == 0 ? name : "\(name)-\($0)" }.first { !anchors.contains($0) }
      anchors.insert(same ?? name)
    }
    return anchors
  }
}
