import CFaultyVFS

/// What can go wrong below SQLite.
public enum FaultKind: String, Sendable, CaseIterable {
  /// The disk is full.
  case full
  /// An input/output error of any call.
  case error
  /// A write that stops half-way, as the disk is full.
  case short
  /// A sync that fails.
  case sync
  /// The connection is gone in the middle of a call.
  case crash
  /// A crash after which a part of what was not synced is lost.
  case power
  /// The process is killed within the call.
  case kill

  /// Those after which the process goes on.
  public static let survivable = allCases.filter { $0 != .kill }

  fileprivate var kind: faulty_kind {
    switch self {
    case .full: faulty_full
    case .error: faulty_error
    case .short: faulty_short
    case .sync: faulty_sync
    case .crash: faulty_crash
    case .power: faulty_power
    case .kill: faulty_kill
    }
  }
}

/// The layer between SQLite and its files in this process. There is one, so those who let calls fail take turns.
public enum Faults {
  /// Puts it under every database that is opened from now on.
  public static func install() { faulty_install() }

  /// Lets the `at`-th call from now on fail that this kind can befall, on files whose path begins so.
  public static func arm(_ kind: FaultKind, at: Int, path: String) {
    unsafe faulty_arm(path, kind.kind, Int32(at))
  }

  /// Lets nothing fail any more, and says whether something had.
  @discardableResult public static func disarm() -> Bool {
    defer { faulty_disarm() }
    return faulty_fired()
  }

  /// Whether the call came that was to fail.
  public static var hasFired: Bool { faulty_fired() }

  /// How many calls there were since `arm` that its kind can befall.
  public static var calls: Int { Int(faulty_calls()) }
}
