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
  private let log: LogFlush

  /// How many threads take steps. They write in turns; a bulk action takes many, between which the others have theirs.
  private static let writingThreads = 4

  /// How many exports run at a time: each holds one state of the file, beside which the log grows.
  static let mostExports = 2

  /// Opens the file, and makes it where there is none.
  ///
  /// - Parameter readers: How many threads read, at least 1.
  public init(path: String, readers: Int) throws(StoreError) {
    let first = try ReviewStore.open(path, create: true)
    self.path = first.path
    let path = first.path
    self.readers = try Lane(first: first, count: max(1, readers)) { () throws(StoreError) in
      try ReviewStore.open(path, create: false)
    }
    writers = try Lane(count: ReviewConnections.writingThreads) { () throws(StoreError) in
      try ReviewStore.openUnflushed(path)
    }
    exporters = try Lane(count: ReviewConnections.mostExports) { () throws(StoreError) in
      try ReviewStore.open(path, create: false)
    }
    log = try LogFlush(path: path)
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
    let value = try await writers.run(body)
    try await log.wait()
    return value
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
    try await log.close()
    try await exporters.close()
  }
}

/// Threads, and a connection for each.
private final class Lane: Sendable {
  private let threads: NIOThreadPool
  private let idle: Mutex<[ReviewStore]>

  init(
    first: ReviewStore? = nil, count: Int, open: () throws(StoreError) -> ReviewStore
  ) throws(StoreError) {
    var stores = first.map { [$0] } ?? []
    while stores.count < count { stores.append(try open()) }
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
