import Glibc

extension ServerMetrics {
  /// All metrics, as `/metrics` shows them.
  func page(_ setup: ScoringSetup) -> String {
    var page = PrometheusText()
    page.begin("parley_build_info", .gauge, help: "The version, and the manifest of what scores depend on.")
    page.sample("parley_build_info", [("version", setup.version), ("manifest", setup.manifest)], value: "1")
    page.begin("parley_comments_scored_total", .counter, help: "Comments that were scored.")
    page.sample("parley_comments_scored_total", value: "\(scoredComments)")
    let requests = requests
    page.begin("parley_http_requests_total", .counter, help: "Requests by route, method and status.")
    for (kind, tally) in requests {
      page.sample(
        "parley_http_requests_total",
        [("route", kind.route), ("method", kind.method), ("status", "\(kind.status)")],
        value: "\(tally.count)")
    }
    let name = "parley_http_request_duration_seconds"
    page.begin(name, .histogram, help: "Time from a request's head to the beginning of its answer.")
    for (kind, tally) in requests {
      let labels = [("route", kind.route), ("method", kind.method), ("status", "\(kind.status)")]
      var sum = 0
      for (bound, count) in zip(RequestTally.bounds, tally.classes) {
        sum += count
        page.sample("\(name)_bucket", labels + [("le", "\(Double(bound) / 1_000_000)")], value: "\(sum)")
      }
      page.sample("\(name)_bucket", labels + [("le", "+Inf")], value: "\(tally.count)")
      page.sample("\(name)_sum", labels, value: "\(tally.seconds)")
      page.sample("\(name)_count", labels, value: "\(tally.count)")
    }
    page.begin("parley_uptime_seconds", .gauge, help: "Time since the server started.")
    page.sample("parley_uptime_seconds", value: "\((.now - started).components.seconds)")
    if let memory = residentBytes() {
      page.begin("process_resident_memory_bytes", .gauge, help: "Memory in use.")
      page.sample("process_resident_memory_bytes", value: "\(memory)")
    }
    return page.text
  }
}

/// How much memory the process has in use, in bytes; `nil` where the system does not say.
private func residentBytes() -> Int? {
  let file = unsafe open("/proc/self/statm", O_RDONLY | O_CLOEXEC)
  if file < 0 { return nil }
  defer { close(file) }
  var bytes = [UInt8](repeating: 0, count: 128)
  let count = unsafe bytes.withUnsafeMutableBytes { unsafe read(file, $0.baseAddress, $0.count) }
  let words = String(decoding: bytes.prefix(max(0, count)), as: UTF8.self).split(separator: " ")
  return words.dropFirst().first.flatMap { Int($0) }.map { $0 * sysconf(Int32(_SC_PAGESIZE)) }
}
