import Synchronization

/// Room for rows that have been written, to be used again.
final class SpareRooms: Sendable {
  private let rooms = Mutex<[[UInt8]]>([])

  /// Room of some size, or none.
  func take() -> [UInt8] { rooms.withLock { $0.popLast() ?? [] } }

  /// Gives room back.
  func giveBack(_ room: [UInt8]) { rooms.withLock { $0.append(room) } }
}
