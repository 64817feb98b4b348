import CommentAnalysis
import CommentModel
import Foundation
import Testing

/// The page that the project began with. It lies in a folder beside the package that is not part of it: where
/// that is missing, there is nothing to test.
@Suite struct SeedPageTests {
  private static let page = URL(filePath: #filePath).appending(
    path: "../../../../shared/seeds/000_3e2ae3ae5da022ee.txt"
  )
  .standardized

  /// Each comment's lines, from 1, and the comment that it answers.
  private static let comments: [(id: String, lines: ClosedRange<Int>, parent: String?)] = [
    ("1", 29...45, nil), ("1.1", 47...47, "1"), ("2", 49...55, nil), ("3", 57...78, nil),
    ("3.1", 80...86, "3"),
    ("4", 88...101, nil), ("5", 103...129, nil), ("6", 131...135, nil), ("7", 137...144, nil),
    ("8", 146...148, nil),
    ("8.1", 150...152, "8"), ("9", 154...162, nil),
  ]

  @Test(.enabled(if: FileManager.default.fileExists(atPath: page.path)))
  func commentsThatAreMostlyPasted() throws {
    let lines = try String(contentsOf: Self.page, encoding: .utf8)
      .split(separator: "\n", omittingEmptySubsequences: false)
    var texts: [String: String] = [:]
    for comment in Self.comments {
      let indent = comment.parent == nil ? 4 : 6
      let body = lines[comment.lines.lowerBound - 1...comment.lines.upperBound - 1].map { line in
        line.dropFirst(min(indent, line.prefix { $0 == " " }.count))
      }
      let first = body[0].drop { $0 == " " || $0 == "•" || $0 == "." || $0.isNumber }
      texts[comment.id] = ([first] + body.dropFirst()).joined(separator: "\n")
    }
    var pasted: [String] = []
    for comment in Self.comments {
      let explanation = explain(
        texts[comment.id] ?? "", answering: comment.parent.flatMap { texts[$0] }, .ofTheProgram)
      if explanation.scored.share(of: .paste) > 0.5 { pasted.append(comment.id) }
    }
    #expect(pasted == ["3", "4", "5", "6", "7"])
  }
}
