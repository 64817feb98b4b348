private import CICU
import CommentModel
import Synchronization

/// How a language writes numbers and dates, and which forms its words have for counts.
final class LocaleFormat: Sendable {
  private let handle: Mutex<Handle>

  /// libicu's formats, which one thread may use at a time.
  @safe private struct Handle: ~Copyable {
    let pointer: OpaquePointer?

    deinit { unsafe cicu_locale_close(pointer) }
  }

  /// - Parameter code: of the language, as BCP 47 has it.
  init(_ code: String) {
    handle = Mutex(unsafe Handle(pointer: cicu_locale_open(code)))
  }

  /// The form that a count takes: `one`, `few`, `other` and so on.
  func plural(_ count: Double) -> String {
    unsafe ask { unsafe cicu_locale_plural($0, count, $1, $2) } ?? "other"
  }

  /// A number with a fixed count of decimal places.
  func number(_ value: Double, places: Int = 0) -> String {
    unsafe ask { unsafe cicu_locale_number($0, value, Int32(places), 0, $1, $2) } ?? "\(value)"
  }

  /// A share, 0…1, as so many per cent.
  func share(_ value: Double) -> String {
    unsafe ask { unsafe cicu_locale_number($0, value, 0, 1, $1, $2) } ?? "\(value)"
  }

  /// A day.
  func day(_ time: Timestamp) -> String {
    unsafe ask { unsafe cicu_locale_date($0, Double(time.milliseconds), 0, $1, $2) } ?? "\(time)"
  }

  /// A day without its year, in figures.
  func shortDay(_ time: Timestamp) -> String {
    unsafe ask { unsafe cicu_locale_date($0, Double(time.milliseconds), 2, $1, $2) } ?? "\(time)"
  }

  /// A moment in UTC, to the minute.
  func moment(_ time: Timestamp) -> String {
    (unsafe ask { unsafe cicu_locale_date($0, Double(time.milliseconds), 1, $1, $2) } ?? "\(time)") + " UTC"
  }

  /// How long ago that was, in one unit.
  func age(of time: Timestamp, at now: Timestamp) -> String {
    let minutes = max(0, (now.milliseconds - time.milliseconds) / 60_000)
    let (count, unit): (Int64, Int32) =
      minutes < 60 ? (minutes, 0) : minutes < 48 * 60 ? (minutes / 60, 1) : (minutes / 1440, 2)
    return unsafe ask { unsafe cicu_locale_age($0, Double(count), unit, $1, $2) } ?? "\(time)"
  }

  private func ask(_ body: @Sendable (OpaquePointer, UnsafeMutablePointer<CChar>, Int32) -> Int32) -> String?
  {
    handle.withLock { handle in
      guard let pointer = unsafe handle.pointer else { return nil }
      return unsafe withUnsafeTemporaryAllocation(of: CChar.self, capacity: 256) { room in
        let count = unsafe body(pointer, room.baseAddress!, Int32(room.count))
        if count < 0 { return nil }
        let text = unsafe String(decoding: UnsafeRawBufferPointer(room).prefix(Int(count)), as: UTF8.self)
        // Pages show marks of direction as such, as they could come from outside.
        return String(text.unicodeScalars.filter { ![0x061C, 0x200E, 0x200F].contains($0.value) })
      }
    }
  }
}
