import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import Testing

@testable import ReviewServer

@Suite struct ExportCallsTests {
  private let queue: TestQueue
  private let server: TestServer

  init() async throws {
    queue = try TestQueue()
    server = try TestServer(queue: queue.connections, headers: queue.token)
    let lines = (1...300).map {
      #"{"thread":"t","id":"\#($0)","author":"=A()","text":"You are an idiot \#($0)!"}"#
    }
    _ = try await server.send(.post, "/api/v1/threads", body: lines.joined(separator: "\n"))
  }

  @Test func sendsTables() async throws {
    let comments = try await server.send(.get, "/api/v1/exports/comments?text=true")
    #expect(comments.headers[.contentType] == "text/csv; charset=utf-8; header=present")
    let lines = comments.body.split(separator: "\r\n")
    #expect(lines.count == 301)
    #expect(lines[0].hasSuffix(",text"))
    #expect(lines[1].contains(",'=A(),"))
    let raw = try await server.send(.get, "/api/v1/exports/comments?raw=true")
    #expect(raw.body.contains(",=A(),"))
    #expect(!raw.body.contains("idiot 7"))
    let threads = try await server.send(.get, "/api/v1/exports/threads?as=ndjson")
    #expect(try json(threads.body)["comments"] as? Int == 300)
    #expect(try await server.send(.get, "/api/v1/exports/decisions").status == 200)
    #expect(try await server.send(.get, "/api/v1/exports/feedback").status == 200)
    #expect(try await server.send(.get, "/api/v1/exports/secrets").status == 404)
    #expect(try await server.send(.get, "/api/v1/exports/threads?as=xml").status == 400)
  }

  @Test func onlySomeRunAtATime() async throws {
    let slots = ExportSlots(2)
    var held = [slots.take(), slots.take()]
    #expect(held.allSatisfy { $0 != nil })
    #expect(slots.take() == nil)
    held.removeLast()
    #expect(slots.take() != nil)
  }

  /// What reads does not wait for a client that has gone.
  @Test func aClientThatGoesEndsTheReading() async throws {
    let pipe = ExportPipe()
    let reading = Task.detached {
      var sent = 0
      while pipe.send(ByteBuffer(string: "x")) { sent += 1 }
      return sent
    }
    var writer: any ResponseBodyWriter = BrokenWriter()
    await #expect(throws: BrokenWriter.Broken.self) { try await pipe.write(to: &writer) }
    #expect(await reading.value < 10)
  }

  private struct BrokenWriter: ResponseBodyWriter {
    struct Broken: Error {}

    mutating func write(_ buffer: ByteBuffer) throws { throw Broken() }

    consuming func finish(_ trailingHeaders: HTTPFields?) {}
  }
}
