import NIOPosix
public import ReviewStore
import Synchronization

/// The queue's file for the routes: several connections, each used by one thread at a time, so that no event loop waits
/// for the disk and whoever decides keeps nobody from reading.
///
/// Steps and looks have threads of their own: steps take turns at the file, and however many wait for theirs, a page is
/// still read.
public final class ReviewConnections: Sendable {
  /// The file, as an absolute path.
  public let path: String
  private let readers: Lane
  private let writers: Lane
  private let exporters: Lane

  /// How many threads take steps: while one waits for the disk the others write, and one flush serves them all.
  private static let writingThreads = 8

  /// How many exports run at a time: each holds one state of the file, beside which the log grows.
  static let mostExports = 2

  /// Opens the file, and makes it where there is none.
  ///
  /// - Parameter readers: How many threads read, at least 1.
  public init(path: String, readers: Int) throws(StoreError) {
    let first = try ReviewStore.open(path, create: true)
    self.path = first.path
    self.readers = try Lane(path: path, first: first, count: max(1, readers))
    writers = try Lane(path: path, first: nil, count: ReviewConnections.writingThreads)
    exporters = try Lane(path: path, first: nil, count: ReviewConnections.mostExports)
  }

  /// Looks something up.
  func read<Value: Sendable>(
    _ body: @escaping @Sendable (ReviewStore) throws(StoreError) -> Value
  ) async throws -> Value {
    try await readers.run(body)
  }

  /// Takes a step. It is on the disk when this returns.
  func write<Value: Sendable>(
    _ body: @escaping @Sendable (ReviewStore) throws(StoreError) -> Value
  ) async throws -> Value {
    try await writers.run(body)
  }

  /// Reads what takes long, beside all who look something up.
  func export<Value: Sendable>(
    _ body: @escaping @Sendable (ReviewStore) throws(StoreError) -> Value
  ) async throws -> Value {
    try await exporters.run(body)
  }

  /// Lets what is running end, and closes the file.
  func close() async throws {
    try await readers.close()
    try await writers.close()
    try await exporters.close()
  }
}

/// Threads, and a connection for each.
private final class Lane: Sendable {
  private let threads: NIOThreadPool
  private let idle: Mutex<[ReviewStore]>

  init(path: String, first: ReviewStore?, count: Int) throws(StoreError) {
    var stores = first.map { [$0] } ?? []
    while stores.count < count { stores.append(try ReviewStore.open(path, create: false)) }
    idle = Mutex(stores)
    threads = NIOThreadPool(numberOfThreads: count)
    threads.start()
  }

  func run<Value: Sendable>(
    _ body: @escaping @Sendable (ReviewStore) throws(StoreError) -> Value
  ) async throws -> Value {
    try await threads.runIfActive {
      // There are as many connections as threads, so that one is idle whenever a thread is.
      let store = self.idle.withLock { $0.removeLast() }
      defer { self.idle.withLock { $0.append(store) } }
      return try body(store)
    }
  }

  func close() async throws {
    try await threads.shutdownGracefully()
    idle.withLock { $0 = [] }
  }
}
