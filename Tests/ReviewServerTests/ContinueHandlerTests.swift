import HTTPTypes
import NIOCore
import NIOEmbedded
import NIOHTTPTypes
import Testing

@testable import ReviewServer

@Suite struct ContinueHandlerTests {
  private func head(expecting expectation: String?) -> HTTPRequestPart {
    var request = HTTPRequest(method: .post, scheme: "http", authority: "localhost", path: "/")
    request.headerFields[.expect] = expectation
    return .head(request)
  }

  /// The statuses that have been sent since the last look.
  private func statuses(_ channel: EmbeddedChannel) throws -> [Int] {
    var statuses: [Int] = []
    while let part = try channel.readOutbound(as: HTTPResponsePart.self) {
      if case .head(let head) = part { statuses.append(Int(head.status.code)) }
    }
    return statuses
  }

  @Test func onlyWhoAsksIsToldToGoOn() throws {
    let channel = EmbeddedChannel(handler: ContinueHandler())
    try channel.writeInbound(head(expecting: nil))
    #expect(try statuses(channel).isEmpty)
    try channel.writeOutbound(HTTPResponsePart.end(nil))
    try channel.writeInbound(head(expecting: "100-Continue"))
    #expect(try statuses(channel) == [100])
    _ = try channel.finish()
  }

  /// It would be taken for the answer to the request before.
  @Test func nothingComesBeforeAnAnswerThatIsDue() throws {
    let channel = EmbeddedChannel(handler: ContinueHandler())
    try channel.writeInbound(head(expecting: nil))
    try channel.writeInbound(head(expecting: "100-continue"))
    #expect(try statuses(channel).isEmpty)
    _ = try channel.finish()
  }
}
