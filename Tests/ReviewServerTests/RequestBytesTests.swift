import Foundation
import HTTPTypes
import Testing

@testable import ReviewServer

@Suite struct RequestBytesTests {
  private static let body = #"{"comment":{"text":"Fine."},"requestedAttributes":{"TOXICITY":{}}}"#

  @Test func unpacksGzip() async throws {
    let packed = try Self.gzip(Array(Self.body.utf8))
    let answer = try await TestServer().send(
      .post, "/comments:analyze", headers: [.contentEncoding: "gzip"], bytes: packed)
    #expect(answer.status == 200)
  }

  @Test func refusesWhatUnpacksToTooMuch() async throws {
    let packed = try Self.gzip([UInt8](repeating: 0x20, count: 50_000_000))
    let answer = try await TestServer().send(
      .post, "/comments:analyze", headers: [.contentEncoding: "gzip"], bytes: packed)
    #expect(answer.status == 413)
  }

  @Test func refusesWhatIsNoGzip() async throws {
    let server = try TestServer()
    for bytes in [Array(Self.body.utf8), Array(try Self.gzip(Array(Self.body.utf8)).dropLast(9))] {
      let answer = try await server.send(
        .post, "/comments:analyze", headers: [.contentEncoding: "gzip"], bytes: bytes)
      #expect(answer.status == 400)
    }
    let other = try await server.send(
      .post, "/comments:analyze", headers: [.contentEncoding: "br"], body: Self.body)
    #expect(other.status == 415)
    #expect(other.headers[.acceptEncoding] == "gzip")
  }

  /// What the program `gzip` makes of some bytes.
  private static func gzip(_ bytes: [UInt8]) throws -> [UInt8] {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "body")
    try Data(bytes).write(to: file)
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["gzip", "-n", file.path]
    try process.run()
    process.waitUntilExit()
    return Array(try Data(contentsOf: folder.appending(path: "body.gz")))
  }
}
