import CommentFormats
import HTTPTypes
import Hummingbird
import NIOCore

/// The body of a request, as a whole.
struct RequestBytes: Sendable {
  /// The bytes, and behind them room that a parser of JSON may read.
  private let room: [UInt8]
  /// How many of them are the body's.
  let count: Int

  /// Room behind a body.
  static let padding = 64

  /// Reads a body, and unpacks it where it came as gzip. Refuses those that are longer than what the server reads as a
  /// whole, packed or not.
  init(_ request: Request, limit: Int = ServerContext.longestBody) async throws {
    let buffer = try await request.body.collect(upTo: limit)
    switch request.headers[.contentEncoding]?.lowercased() {
    case nil, "", "identity":
      var room: [UInt8] = []
      room.reserveCapacity(buffer.readableBytes + RequestBytes.padding)
      room.append(contentsOf: buffer.readableBytesView)
      self.init(room)
    case "gzip", "x-gzip":
      do {
        self.init(try UnpackedArchive(gzip: Array(buffer.readableBytesView), limit: limit).bytes)
      } catch {
        throw error == .tooLarge
          ? Refusal(.tooLarge, "The body is too large.")
          : Refusal(.invalidArgument, "The body is no gzip, or damaged.")
      }
    case let encoding?:
      var refusal = Refusal(.unsupportedType, "The content encoding \(encoding) is not known; gzip is.")
      refusal.headers[.acceptEncoding] = "gzip"
      throw refusal
    }
  }

  private init(_ bytes: [UInt8]) {
    var bytes = bytes
    count = bytes.count
    bytes.append(contentsOf: repeatElement(0, count: RequestBytes.padding))
    room = bytes
  }

  /// The body alone.
  var bytes: [UInt8] { Array(room.prefix(count)) }

  /// Lends the body's JSON; `nil` where it is none.
  func withJSON<Result>(
    _ parser: inout JSONDocumentParser, _ body: (JSONElement) -> Result
  ) -> Result? {
    parser.withRoot(of: 0..<count, in: room, body)
  }
}
