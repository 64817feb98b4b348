import Dispatch
import Hummingbird
import NIOCore
import Synchronization

/// Hands the pieces of an export from the thread that reads them to the connection that sends them, and has the thread
/// wait where the client is slower.
final class ExportPipe: Sendable {
  private let pieces: AsyncThrowingStream<ByteBuffer, any Error>
  private let continuation: AsyncThrowingStream<ByteBuffer, any Error>.Continuation
  private let room = DispatchSemaphore(value: ExportPipe.mostWaiting)
  private let isGone = Atomic(false)

  /// How many pieces can wait.
  private static let mostWaiting = 4

  init() {
    (pieces, continuation) = AsyncThrowingStream.makeStream()
  }

  /// Hands a piece over; `false` where nobody takes it any more. Waits where too many wait already.
  func send(_ piece: ByteBuffer) -> Bool {
    room.wait()
    if isGone.load(ordering: .acquiring) { return false }
    continuation.yield(piece)
    return true
  }

  /// Ends the pieces.
  func finish(throwing error: (any Error)? = nil) {
    continuation.finish(throwing: error)
  }

  /// Sends all pieces. However it ends, the thread does not wait any longer.
  func write(to writer: inout any ResponseBodyWriter) async throws {
    defer {
      isGone.store(true, ordering: .releasing)
      room.signal()
    }
    for try await piece in pieces {
      try await writer.write(piece)
      room.signal()
    }
  }
}
