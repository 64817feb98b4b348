import Glibc

/// The CPU time that the current thread takes for some work. Other than wall time it does not grow with what else
/// runs, so tests that run beside others can hold it against a limit.
public func threadTime(of work: () throws -> Void) rethrows -> Duration {
  let start = now()
  try work()
  return now() - start
}

private func now() -> Duration {
  var time = timespec()
  // Can only fail for a clock that is not there; POSIX has this one wherever there are threads.
  _ = unsafe clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
  return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
}
