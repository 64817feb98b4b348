import Hummingbird
import NIOCore

extension FormFields {
  /// Reads a form that a page has sent.
  init(_ request: Request) async throws {
    self.init(
      encoded: String(buffer: try await request.body.collect(upTo: ServerContext.longestBody)))
  }
}
