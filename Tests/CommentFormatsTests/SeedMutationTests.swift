import CommentFormats
import CommentModel
import TestSupport
import Testing

/// Damaged input may lose comments, never the process, and nothing is invented.
@Suite struct SeedMutationTests {
  @Test(arguments: Seed.all) func damageIsSurvived(_ seed: Seed) throws {
    let whole = try seed.bytes
    for round in 0..<mutations {
      var random = SeededGenerator(seed: UInt64(round))
      let bytes = damaged(whole, using: &random)
      let result = try? readThreads(bytes: bytes, name: "x", format: seed.format)
      #expect(isSound(result), "round \(round)")
      if [.csv, .json, .ndjson, .lines].contains(seed.format) {
        // Every comment has at least a line of its own.
        let lines = bytes.count { $0 == 0x0A || $0 == 0x0D } + 1
        #expect((result?.threads.comments.count ?? 0) <= lines, "round \(round)")
      }
      // What detection makes of it, and a reader that expects something else.
      let other = SourceFormat.allCases.randomElement(using: &random)
      for format in round % 4 == 0 ? [nil, other] : [] {
        let result = try? readThreads(bytes: bytes, name: "x", format: format)
        #expect(isSound(result), "round \(round) as \(format?.rawValue ?? "detected")")
      }
    }
  }

  @Test func noiseIsSurvived() throws {
    var random = SeededGenerator(seed: 2000)
    let alphabet =
      Array("  12. •\n\n  \t“»|Comments Leave a Reply says: 🙂é{}[]\":,\\<>".utf8) + [0xFF, 0xC3, 0xE2]
    for round in 0..<mutations {
      let count = Int.random(in: 0...400, using: &random)
      let bytes = (0..<count).map { _ in UInt8.random(in: 0...255, using: &random) }
      let marks = (0..<count).map { _ in alphabet.randomElement(using: &random) ?? 0 }
      for noise in [bytes, marks, Array("3 Comments\n\n  1. ".utf8) + marks] {
        for format in SourceFormat.allCases.map(Optional.some) + [nil] {
          let result = try? readThreads(bytes: noise, name: "x", format: format)
          #expect(isSound(result), "round \(round) as \(format?.rawValue ?? "detected")")
        }
        for nestedLists in NestedLists.allCases {
          let options = ReaderOptions(nestedLists: nestedLists)
          let result = try? readThreads(bytes: noise, name: "x", format: .textDump, options: options)
          #expect(isSound(result), "round \(round)")
        }
      }
    }
  }

  /// Whether the threads hold together and can be written; what was refused is sound.
  private func isSound(_ result: ReadResult?) -> Bool {
    (result?.threads ?? []).allSatisfy { thread in
      var output = ""
      NDJSONWriter().write(thread, to: &output)
      TreeWriter().write(thread, to: &output)
      let ids = Set(thread.comments.map(\.id))
      return thread.completeness.found == thread.comments.count && thread.completeness.missing >= 0
        && thread.links.count == thread.comments.count && ids.count == thread.comments.count
        && !ids.contains("")
    }
  }
}
