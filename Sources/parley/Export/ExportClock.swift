import CommentModel
import Foundation

/// The clock that an export is written by: that of a time zone of the IANA's database.
struct ExportClock: Sendable {
  /// The zone's name.
  let name: String
  private let zone: TimeZone?

  /// UTC.
  init() {
    name = "UTC"
    zone = nil
  }

  /// The clock of a zone, `Europe/Berlin`; `nil` where there is none of that name.
  init?(zone name: String) {
    guard let zone = TimeZone(identifier: name) else { return nil }
    self.name = name
    self.zone = ["UTC", "Etc/UTC", "GMT"].contains(name) ? nil : zone
  }

  /// How many seconds it is ahead of UTC, in whole minutes, as RFC 3339 writes them; clocks of the nineteenth century
  /// had seconds too.
  func offset(at time: Timestamp) -> Int {
    guard let zone else { return 0 }
    let seconds = zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(time.milliseconds) / 1000))
    return Int((Double(seconds) / 60).rounded()) * 60
  }

  /// RFC 3339 with the offset: `2025-09-12T13:42:00+02:00`; in UTC it ends with `Z`.
  func words(_ time: Timestamp) -> String {
    if zone == nil { return time.description }
    let seconds = offset(at: time)
    let local = Timestamp(milliseconds: time.milliseconds + Int64(seconds) * 1000).description.dropLast()
    let minutes = abs(seconds) / 60
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(local)\(seconds < 0 ? "-" : "+")\(two(minutes / 60)):\(two(minutes % 60))"
  }
}
