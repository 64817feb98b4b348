import CommentModel
import TestSupport
import Testing

@testable import CommentFormats

@Suite struct UnpackingTests {
  private static let plain = Array(
    """
    {"thread":"t","id":"1","text":"The ferry is late."}
    {"thread":"t","id":"2","parent":"1","text":"As every day."}

    """.utf8)

  private static var halves: ([UInt8], [UInt8]) {
    (Array(plain[..<70]), Array(plain[70...]))
  }

  private static let packings: [(name: String, bytes: [UInt8])] = [
    ("gzip", PackedBytes.gzip(plain)),
    ("zstd", PackedBytes.zstd(plain)),
    ("gzip members", PackedBytes.gzip(halves.0) + PackedBytes.gzip([]) + PackedBytes.gzip(halves.1)),
    ("zstd frames", PackedBytes.zstd(halves.0) + PackedBytes.zstd([]) + PackedBytes.zstd(halves.1)),
    (
      "zstd skippable frames",
      PackedBytes.skippable([1, 2, 3]) + PackedBytes.zstd(halves.0) + PackedBytes.skippable([])
        + PackedBytes.zstd(halves.1) + PackedBytes.skippable([0, 0])
    ),
    ("zstd --long=31", PackedBytes.zstd(plain, windowBits: 31)),
    ("gzip in zstd", PackedBytes.zstd(PackedBytes.gzip(plain))),
    ("gzip in gzip", PackedBytes.gzip(PackedBytes.gzip(plain))),
    ("zstd in gzip", PackedBytes.gzip(PackedBytes.zstd(plain))),
    ("gzip padded with zeros", PackedBytes.gzip(plain) + [UInt8](repeating: 0, count: 600)),
  ]

  @Test(arguments: packings.indices, [1, 7, 1 << 20])
  func whatIsPackedReadsAsIfItWereNot(_ index: Int, _ step: Int) throws {
    let packing = UnpackingTests.packings[index]
    let expected = try readThreads(bytes: UnpackingTests.plain, name: "input")
    #expect(try readThreads(bytes: packing.bytes, name: "input") == expected, "\(packing.name)")
    let pulled = try readThreads(from: stream(packing.bytes, by: step), name: "input")
    #expect(pulled == expected, "\(packing.name)")
    #expect(SourceFormat.detect(packing.bytes) == .ndjson)
  }

  @Test func aThirdLayerStaysPacked() {
    let bytes = PackedBytes.gzip(PackedBytes.zstd(PackedBytes.gzip(UnpackingTests.plain)))
    #expect(throws: ReadError.binary(offset: 3)) { try readThreads(bytes: bytes, name: "input") }
  }

  @Test func whatIsCutOffKeepsWhatCameOut() throws {
    for whole in [
      PackedBytes.gzip(UnpackingTests.plain), PackedBytes.gzip(PackedBytes.gzip(UnpackingTests.plain)),
    ] {
      var comments = 0
      for end in 4..<whole.count {
        guard let result = try? readThreads(from: stream(Array(whole[..<end]), by: 16), name: "input") else {
          continue
        }
        #expect(result.problems.last?.kind == .archiveCutOff)
        #expect(result.threads[0].comments.count >= comments)
        comments = result.threads[0].comments.count
      }
      #expect(comments == 2)
    }
    let frames = PackedBytes.zstd(UnpackingTests.halves.0) + PackedBytes.zstd(UnpackingTests.halves.1)
    let result = try readThreads(bytes: Array(frames.dropLast(3)), name: "input")
    #expect(result.problems.map(\.kind) == [.malformedJSON, .archiveCutOff])
    #expect(result.threads[0].comments.count == 1)
  }

  @Test func whatIsCutOffAtOnceIsUnreadable() {
    for whole in [PackedBytes.gzip(UnpackingTests.plain), PackedBytes.zstd(UnpackingTests.plain)] {
      #expect(throws: ReadError.unreadable(reason: "\(ReadProblem(line: 0, kind: .archiveCutOff))")) {
        try readThreads(bytes: Array(whole.prefix(8)), name: "input")
      }
    }
  }

  @Test func damageIsReported() throws {
    var checksum = PackedBytes.gzip(UnpackingTests.plain)
    checksum[checksum.count - 8] ^= 1
    let result = try readThreads(bytes: checksum, name: "input")
    #expect(result.threads[0].comments.count == 2)
    #expect(result.problems.map(\.kind) == [.archiveDamaged(offset: checksum.count - 4)])
    let frame = PackedBytes.zstd(UnpackingTests.plain)
    // A block of the reserved kind in the second frame.
    let damaged = frame + frame.prefix(6) + [0x07, 0, 0]
    let frames = try readThreads(bytes: damaged, name: "input")
    #expect(frames.threads[0].comments.count == 2)
    guard case .archiveDamaged = frames.problems.first?.kind else {
      Issue.record("not reported")
      return
    }
  }

  @Test func whatFollowsIsLeftOutAndCounted() throws {
    for packed in [PackedBytes.gzip(UnpackingTests.plain), PackedBytes.zstd(UnpackingTests.plain)] {
      let result = try readThreads(from: stream(packed + Array("rubbish".utf8), by: 3), name: "input")
      #expect(result.threads[0].comments.count == 2)
      #expect(result.problems == [ReadProblem(line: 0, kind: .trailingBytes(7))])
    }
  }

  @Test func nothingPackedIsEmpty() {
    for packed in [PackedBytes.gzip([]), PackedBytes.zstd([]), PackedBytes.skippable([1])] {
      #expect(throws: ReadError.empty) { try readThreads(bytes: packed, name: "input") }
    }
  }

  @Test(arguments: 0..<200) func damageNeverCrashes(_ seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    var bytes = UnpackingTests.packings[seed % UnpackingTests.packings.count].bytes
    for _ in 0...Int.random(in: 0..<4, using: &generator) {
      let offset = Int.random(in: 4..<bytes.count, using: &generator)
      bytes[offset] = UInt8.random(in: .min ... .max, using: &generator)
    }
    _ = try? readThreads(from: stream(bytes, by: 5), name: "input")
  }

  /// A gigabyte in 32 kB.
  @Test func aBombDoesNotFillTheMemory() throws {
    let bomb = PackedBytes.zstdBomb(of: UInt8(ascii: "x"), blocks: 8_192)
    var source = SourceStream(bytes: PackedBytes.gzip(bomb))
    var most = 0
    var problems: [ReadProblem?] = []
    _ = try source.forEachLine { _, _, problem, buffer in
      most = max(most, buffer.capacity)
      problems.append(problem)
    }
    #expect(most < 4 << 20)
    #expect(problems == [ReadProblem(line: 1, kind: .lineTooLong(bytes: 8_192 << 17))])

    var whole = SourceStream(bytes: bomb)
    #expect(throws: ReadError.tooLarge(limit: 64 << 20)) { try whole.all() }
  }
}
