import CommentModel
import Testing

@Suite struct TimestampTests {
  @Test(arguments: [
    ("1970-01-01T00:00:00Z", Int64(0)), ("2025-11-07T09:30:00Z", 1_762_507_800_000),
    ("2025-11-07T09:30:00.5Z", 1_762_507_800_500), ("2025-11-07 11:30:00+02:00", 1_762_507_800_000),
    ("2025-11-07T09:30:00,1239Z", 1_762_507_800_123), ("2025-11-07t09:30:00z", 1_762_507_800_000),
    ("2025-11-07T09:30", 1_762_507_800_000), ("2025-11-07", 1_762_473_600_000),
    ("1969-12-31T23:59:59.999Z", -1), ("0000-01-01T00:00:00Z", -62_167_219_200_000),
    ("9999-12-31T23:59:59.999Z", 253_402_300_799_999), ("2024-02-29T00:00:00Z", 1_709_164_800_000),
    ("2016-12-31T23:59:60Z", 1_483_228_800_000), ("2025-11-07T04:30:00-0500", 1_762_507_800_000),
  ]) func reads(_ text: String, _ milliseconds: Int64) {
    #expect(Timestamp(iso8601: text)?.milliseconds == milliseconds)
  }

  @Test(arguments: [
    "", "2025", "2025-11", "2025-13-01", "2025-02-29", "1900-02-29T00:00:00Z", "2025-11-07T24:00:00Z",
    "2025-11-07T09:60:00Z", "2025-11-07T09:30:00.Z", "2025-11-07T09:30:00+2", "2025-11-07T09:30:00Zx",
    "2025-11-07T", "+2025-11-07", "２０２５-11-07", "2025-11-07T09:30:00+02:60", "2025-11-07T09:30:00+99:00",
  ]) func refuses(_ text: String) {
    #expect(Timestamp(iso8601: text) == nil)
  }

  @Test(arguments: [
    (Int64(0), "1970-01-01T00:00:00Z"), (-1, "1969-12-31T23:59:59.999Z"),
    (1_762_507_800_050, "2025-11-07T09:30:00.050Z"), (951_782_400_000, "2000-02-29T00:00:00Z"),
  ]) func writes(_ milliseconds: Int64, _ text: String) {
    #expect(Timestamp(milliseconds: milliseconds).description == text)
  }

  @Test func writtenAndReadIsTheSame() {
    var day: Int64 = -62_167_219_200_000
    while day < 253_402_300_800_000 {
      let time = Timestamp(milliseconds: day + 45_296_789)
      #expect(Timestamp(iso8601: time.description) == time)
      // A prime number of days visits every month and leap rule of the ten thousand years.
      day += 86_400_000 * 97
    }
  }

  @Test func secondsThatDoNotFitAreRefused() {
    #expect(Timestamp(seconds: Int64.max) == nil)
    #expect(Timestamp(seconds: -1)?.milliseconds == -1000)
  }

  @Test func ordersByMoment() {
    #expect(Timestamp(milliseconds: 1) < Timestamp(milliseconds: 2))
  }
}
