import Foundation
import Testing

@Suite struct ForecastCommandTests {
  @Test func theSumIsPrinted() throws {
    let outcome = try Program.run(
      "forecast", "--comments", "seeds/demo.ndjson", environment: ["COLUMNS": "100"])
    #expect(outcome.status == 0)
    #expect(outcome.messages.isEmpty)
    try Golden.expect(outcome.output, is: "forecast-text.txt")
  }

  @Test func theSumAddsUp() throws {
    let outcome = try Program.run("forecast", "--json", "seeds/demo.ndjson", "seeds/page-dump.txt")
    let threads = try #require(try outcome.objects.first?["threads"] as? [[String: Any]])
    #expect(threads.count == 2)
    for thread in threads {
      let forecast = try #require(thread["forecast"] as? [String: Any])
      let addends = try #require(forecast["addends"] as? [[String: Any]])
      let base = try #require(forecast["base"] as? Double)
      let sum = addends.reduce(base) { $0 + ($1["amount"] as? Double ?? .nan) }
      #expect(abs(1 / (1 + exp(-sum)) - (forecast["score"] as? Double ?? .nan)) < 1e-12)
    }
  }

  /// The export says of a thread in the database what is said of its file.
  @Test func theExportSaysTheSame() throws {
    let outcome = try Program.run("forecast", "--json", "seeds/demo.ndjson", "seeds/page-dump.txt")
    let threads = try #require(try outcome.objects.first?["threads"] as? [[String: Any]])
    let exported = try Queue(of: .demoAndPage).export("threads", "--json").objects
    #expect(
      exported.compactMap { $0["forecast"] as? Double }
        == threads.compactMap { ($0["forecast"] as? [String: Any])?["score"] as? Double })
  }

  @Test func jobsChangeNothing() throws {
    let one = try Program.run("forecast", "--json", "--jobs", "1", "seeds")
    #expect(one.output == (try Program.run("forecast", "--json", "--jobs", "3", "seeds")).output)
  }

  @Test func nothingToForecast() throws {
    #expect(try Program.run("forecast", "nowhere").status == 2)
    let outcome = try Program.run(["forecast", "--json", "-"], input: "")
    #expect(outcome.status == 2 && outcome.output.isEmpty)
  }
}
