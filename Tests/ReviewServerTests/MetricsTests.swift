import HTTPTypes
import Testing

@testable import ReviewServer

@Suite struct MetricsTests {
  @Test func countsRequestsByRouteMethodAndStatus() async throws {
    let server = try TestServer()
    for _ in 0..<3 { _ = try await server.send(.get, "/healthz") }
    _ = try await server.send(.get, "/healthz?key=secret")
    _ = try await server.send(.delete, "/healthz")
    let page = try await server.send(.get, "/metrics")
    #expect(page.headers[.contentType] == "text/plain; version=0.0.4; charset=utf-8")
    let lines = page.body.split(separator: "\n")
    #expect(
      lines.contains(#"parley_http_requests_total{route="/healthz",method="GET",status="200"} 4"#))
    #expect(lines.contains(#"parley_http_requests_total{route="/healthz",method="DELETE",status="405"} 1"#))
    #expect(!page.body.contains("secret"))
  }

  /// Every sample belongs to a metric that was announced, and classes of a histogram add up.
  @Test func isWhatPrometheusReads() async throws {
    let server = try TestServer()
    _ = try await server.send(.get, "/readyz")
    let lines = try await server.send(.get, "/metrics").body.split(separator: "\n")
    var announced: Set<Substring> = []
    for line in lines {
      if line.hasPrefix("# TYPE ") {
        announced.insert(line.dropFirst("# TYPE ".count).prefix { $0 != " " })
      } else if !line.hasPrefix("#") {
        let name = line.prefix { $0 != "{" && $0 != " " }
        let stems = ["", "_bucket", "_sum", "_count"].compactMap { ending in
          name.hasSuffix(ending) ? name.dropLast(ending.count) : nil
        }
        #expect(stems.contains { announced.contains($0) }, "\(line)")
        #expect(Double(line.split(separator: " ").last ?? "") != nil)
      }
    }
    let last = lines.last { $0.contains("route=\"/readyz\"") && $0.contains("le=\"+Inf\"") }
    #expect(last?.hasSuffix(" 1") == true)
  }

  @Test func escapesLabels() {
    var text = PrometheusText()
    text.sample("a", [("b", "c\"d\\e\nf")], value: "1")
    #expect(text.text == "a{b=\"c\\\"d\\\\e\\nf\"} 1\n")
  }
}
