import Glibc
import Synchronization

/// Signals as bytes in a pipe, so that they are waited for together with keys. There is one at a time.
struct SignalPipe: ~Copyable {
  /// Where they come out.
  let end: Int32

  /// Those that are taken: the terminal has another size, is gone, or is wanted by the shell; the program is to end.
  static let taken = [SIGWINCH, SIGHUP, SIGTERM, SIGINT, SIGQUIT, SIGTSTP, SIGCONT]

  /// What a handler may touch: a number that is there before the first signal.
  private static let entry = Atomic<Int32>(-1)

  /// Takes the signals until `giveBack`.
  init() {
    var ends: [Int32] = [-1, -1]
    // Without descriptors nothing else would work either: signals then do what they usually do.
    guard unsafe pipe(&ends) == 0 else {
      end = -1
      return
    }
    end = ends[0]
    // Neither a handler nor a reader ever waits.
    for number in ends { _ = fcntl(number, F_SETFL, O_NONBLOCK) }
    SignalPipe.entry.store(ends[1], ordering: .sequentiallyConsistent)
    for number in SignalPipe.taken { SignalPipe.take(number) }
  }

  deinit {
    for number in SignalPipe.taken { SignalPipe.giveBack(number) }
    close(SignalPipe.entry.exchange(-1, ordering: .sequentiallyConsistent))
    close(end)
  }

  /// Has a signal written into the pipe.
  static func take(_ number: Int32) {
    var action = sigaction()
    unsafe action.__sigaction_handler.sa_handler = { number in
      let error = errno
      var byte = UInt8(truncatingIfNeeded: number)
      _ = unsafe Glibc.write(SignalPipe.entry.load(ordering: .relaxed), &byte, 1)
      errno = error
    }
    _ = unsafe sigaction(number, &action, nil)
  }

  /// Has a signal do what it usually does.
  static func giveBack(_ number: Int32) {
    _ = signal(number, SIG_DFL)
  }

  /// Has a signal do to this program what it usually does, before it goes on.
  static func raise(_ number: Int32) {
    giveBack(number)
    // Threads that tasks run on take no signals.
    var set = sigset_t()
    _ = unsafe sigemptyset(&set)
    _ = unsafe sigaddset(&set, number)
    _ = unsafe pthread_sigmask(SIG_UNBLOCK, &set, nil)
    Glibc.raise(number)
  }

  /// The signals that have come.
  borrowing func take() -> [Int32] {
    var bytes = [UInt8](repeating: 0, count: 64)
    let count = unsafe bytes.withUnsafeMutableBytes { unsafe read(end, $0.baseAddress, $0.count) }
    return bytes.prefix(max(0, count)).map(Int32.init)
  }
}
