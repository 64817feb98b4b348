/// Why the server could not do its work.
public enum ServerError: Error, Sendable, Hashable {
  /// It can't listen at this address: somebody else does, or it is not allowed. `reason` is the system's.
  case cannotListen(address: String, reason: String)
  /// It had to stop.
  case stopped(reason: String)
}

extension ServerError: CustomStringConvertible {
  /// A sentence without its full stop.
  public var description: String {
    switch self {
    case .cannotListen(let address, let reason): "can't listen on \(address): \(reason)"
    case .stopped(let reason): "the server stopped: \(reason)"
    }
  }
}
