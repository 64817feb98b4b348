import Dispatch
import Synchronization

/// A line of jobs: one task brings them, several do them, and the results are taken in the order of the jobs. There is
/// room for some jobs only, from when they are brought until their results are taken.
final class JobLine<Job: Sendable, Result: Sendable>: Sendable {
  private enum Place {
    case free, taken
    case waiting(Job)
    case done(Result)
  }

  private struct State {
    /// The places in the line; a job has that of its number modulo their count.
    var places: [Place]
    /// How many jobs were brought, how many begun, and how many results taken.
    var brought = 0
    var begun = 0
    var received = 0
    var isClosed = false
    var waitsForOldest = false
    var sleepers: [CheckedContinuation<Void, Never>] = []

    func place(of number: Int) -> Int { number % places.count }
  }

  private let state: Mutex<State>
  private let oldestIsDone = DispatchSemaphore(value: 0)

  /// - Parameter room: how many jobs the line takes.
  init(room: Int) {
    state = Mutex(State(places: [Place](repeating: .free, count: room)))
  }

  /// Brings a job; false where there is no room.
  func bring(_ job: Job) -> Bool {
    let (hasRoom, sleeper) = state.withLock { state -> (Bool, CheckedContinuation<Void, Never>?) in
      if state.brought - state.received == state.places.count { return (false, nil) }
      state.places[state.place(of: state.brought)] = .waiting(job)
      state.brought += 1
      return (true, state.sleepers.popLast())
    }
    sleeper?.resume()
    return hasRoom
  }

  /// Begins the oldest job that waits.
  func begin() -> (number: Int, job: Job)? {
    state.withLock { state in
      let place = state.place(of: state.begun)
      guard state.begun < state.brought, case .waiting(let job) = state.places[place] else { return nil }
      state.places[place] = .taken
      state.begun += 1
      return (state.begun - 1, job)
    }
  }

  /// Begins the oldest job that waits, or waits for one; `nil` when the line is closed and empty.
  func next() async -> (number: Int, job: Job)? {
    while true {
      if let begun = begin() { return begun }
      if state.withLock({ $0.isClosed }) { return nil }
      await withCheckedContinuation { continuation in
        let isAwake = state.withLock { state in
          if state.begun < state.brought || state.isClosed { return true }
          state.sleepers.append(continuation)
          return false
        }
        if isAwake { continuation.resume() }
      }
    }
  }

  /// Puts the result of a job that was begun into its place.
  func finish(_ number: Int, _ result: Result) {
    let isAwaited = state.withLock { state in
      state.places[state.place(of: number)] = .done(result)
      guard state.waitsForOldest, number == state.received else { return false }
      state.waitsForOldest = false
      return true
    }
    if isAwaited { oldestIsDone.signal() }
  }

  /// The result of the oldest job, where it is done.
  func receive() -> Result? {
    state.withLock { state in
      let place = state.place(of: state.received)
      guard case .done(let result) = state.places[place] else { return nil }
      state.places[place] = .free
      state.received += 1
      return result
    }
  }

  /// Whether all results have been taken.
  var isEmpty: Bool { state.withLock { $0.received == $0.brought } }

  /// Holds the thread until the oldest job is done. Somebody is at it: no job waits that the caller could do.
  func waitForOldest() {
    let waits = state.withLock { state in
      guard state.received < state.begun, case .taken = state.places[state.place(of: state.received)] else {
        return false
      }
      state.waitsForOldest = true
      return true
    }
    if waits { oldestIsDone.wait() }
  }

  /// Ends the line: what nobody has begun is dropped, and whoever waits for jobs goes.
  func close() {
    let sleepers = state.withLock { state in
      state.brought = state.begun
      state.isClosed = true
      defer { state.sleepers = [] }
      return state.sleepers
    }
    for sleeper in sleepers { sleeper.resume() }
  }
}
