import NIOPosix
import ReviewStore
import Synchronization

/// Threads on which passwords are compared: each comparison takes some tenths of a second and 128 MiB, so few are made at a
/// time, and few wait.
final class PasswordThreads: Sendable {
  private let threads = NIOThreadPool(numberOfThreads: PasswordThreads.count)
  private let waiting = Atomic<Int>(0)

  private static let count = 2
  private static let mostWaiting = 16

  init() { threads.start() }

  /// Runs work with a password.
  ///
  /// - Throws: `TooManyRequests` where too many wait.
  func run<Value: Sendable>(_ body: @escaping @Sendable () -> Value) async throws -> Value {
    defer { waiting.wrappingSubtract(1, ordering: .relaxed) }
    if waiting.wrappingAdd(1, ordering: .relaxed).newValue > PasswordThreads.mostWaiting {
      throw TooManyRequests(pause: .seconds(5))
    }
    return try await threads.runIfActive(body)
  }

  /// Lets what is running end.
  func close() async throws { try await threads.shutdownGracefully() }
}
