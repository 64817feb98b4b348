import Testing

@Suite struct PeriodReportTests {
  private static let period = ["--since", "2025-09-01", "--until", "2025-09-08"]

  @Test(arguments: ["html", "md"]) func periodAsItShouldBe(form: String) throws {
    let queue = try ReportQueue()
    let outcome = try Program.run(["report", "--database", queue.database, "--as", form] + Self.period)
    #expect(outcome.status == 0 && outcome.messages.isEmpty)
    try Golden.expect(outcome.output, is: "report/period.\(form)")
  }

  @Test func pagesAreWellFormed() throws {
    let queue = try ReportQueue()
    try Program.expectMarkup(try Program.run(["report", "--database", queue.database] + Self.period).output)
    try Program.expectMarkup(try Program.run("report", "--database", queue.database).output)
    try Program.expectMarkup(try Program.run("report", "seeds/page-dump.txt", "seeds/demo.ndjson").output)
  }

  @Test func theWholeTimeHasNothingBefore() throws {
    let queue = try ReportQueue()
    let page = try Program.run("report", "--database", queue.database, "--as", "md").output
    #expect(page.contains("# Moderation, 2025-08-27 02:00 to now"))
    #expect(page.contains("There is nothing to compare with"))
    #expect(page.contains("3 cases were decided: 2 rejected, 1 approved."))
  }

  @Test func periodsAreThoseOfAClock() throws {
    let queue = try ReportQueue()
    let page = try Program.run(
      ["report", "--database", queue.database, "--as", "md", "--tz", "Asia/Tokyo"] + Self.period
    ).output
    #expect(page.contains("# Moderation, 2025-09-01 09:00 to 2025-09-08 09:00"))
    #expect(page.contains("Times are those of Asia/Tokyo."))
  }

  @Test func quietPeriodsAreSaidToBe() throws {
    let queue = try ReportQueue()
    let outcome = try Program.run(
      "report", "--database", queue.database, "--as", "md", "--since", "2024-01-01", "--until", "2024-02-01")
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("Nothing happened in this period."))
    #expect(outcome.output.contains("No case waits at the end, as many as at the beginning."))
  }

  @Test func anEmptyQueueIsNoError() throws {
    let folder = try TemporaryFolder()
    let database = folder.path("empty.db")
    try Program.run("queue", "add", "seeds/article.txt", "--database", database)
    for arguments in [[], ["--since", "7d"]] {
      let outcome = try Program.run(["report", "--database", database] + arguments)
      #expect(outcome.status == 0 && outcome.messages.isEmpty)
      try Program.expectMarkup(outcome.output)
    }
  }

  @Test func theDatabaseIsThatOfTheEnvironment() throws {
    let queue = try ReportQueue()
    let outcome = try Program.run(
      ["report", "--as", "md"] + Self.period, environment: ["PARLEY_DATABASE": queue.database])
    #expect(outcome.output.hasPrefix("# Moderation, 2025-09-01 to 2025-09-08"))
  }
}
