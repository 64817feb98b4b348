import Foundation
import Testing

@Suite struct ServeCommandTests {
  private func post(_ server: RunningServer, _ path: String, _ body: String) throws -> String {
    try server.exchange(
      """
      POST \(path) HTTP/1.1\r
      Host: localhost\r
      Connection: close\r
      Content-Length: \(body.utf8.count)\r
      \r
      \(body)
      """)
  }

  @Test func answersAndEndsWhenAsked() throws {
    let server = try RunningServer()
    let answer = try server.exchange("GET /healthz HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")
    #expect(answer.hasPrefix("HTTP/1.1 200 OK\r\n"))
    #expect(answer.hasSuffix("{\"status\":\"ok\"}\n"))
    #expect(server.end() == 0)
    #expect(server.log.isEmpty)
  }

  @Test func scoresAsTheCommandDoes() throws {
    let server = try RunningServer()
    let text = "You are NOT an idiot, but that was a f@cking great article!!"
    let answer = try post(server, "/api/v1/explain", "{\"text\":\"\(text)\"}")
    let explained = try Program.run("explain", "--json", text).output
    #expect(answer.hasSuffix("\r\n\r\n" + explained))
    _ = server.end()
  }

  @Test func logsRequestsWithoutTextsAndKeys() throws {
    let server = try RunningServer("--log-requests", "--api-key", "sesame")
    let body = #"{"comment":{"text":"Rosebud"},"requestedAttributes":{"TOXICITY":{}}}"#
    #expect(try post(server, "/v1alpha1/comments:analyze?key=sesame", body).contains("200 OK"))
    #expect(try post(server, "/v1alpha1/comments:analyze?key=other", body).contains("400 Bad Request"))
    _ = server.end()
    #expect(server.log.contains("\"route\":\"/v1alpha1/comments:analyze\""))
    for secret in ["Rosebud", "sesame", "other"] { #expect(!server.log.contains(secret)) }
  }

  @Test func keepsWhatIsSuggested() throws {
    let server = try RunningServer("--database", "queue.db")
    let answer = try post(
      server, "/v1alpha1/comments:suggestscore",
      #"{"comment":{"text":"Get lost."},"attributeScores":{"TOXICITY":{"summaryScore":{"value":1}}}}"#)
    #expect(answer.contains("200 OK"))
    _ = server.end()
    let database = server.path(of: "queue.db")
    let table = try Program.run("export", "feedback", "--text", "--database", database).output
    #expect(table.contains("TOXICITY,1.0000,1,,,,"))
    #expect(table.hasSuffix(",Get lost.\r\n"))
    let evaluated = try Program.run("evaluate", "--database", database, "--json").output
    #expect(evaluated.contains(": feedback\""))
    let tested = try Program.run(
      "policy", "backtest", "lexicons/policy.yaml", "--database", database, "--json"
    ).output
    #expect(tested.contains("\"rejected\":1,\"feedback\":1,"))
  }

  /// Another process that opens and closes the file takes nothing away from the server's connections.
  @Test func keepsItsLocksWhileOthersComeAndGo() throws {
    let server = try RunningServer("--database", "queue.db")
    let database = server.path(of: "queue.db")
    let demo = Program.packageRoot.appending(path: "seeds/demo.ndjson").path
    #expect(try Program.run("queue", "add", "--hold", "--database", database, demo).status == 0)
    for number in 1...10 {
      _ = try Program.run("queue", "decide", "\(number)", "approve", "--as", "Bo", "--database", database)
      // The server writes too: what is suggested is kept in the same file.
      let answer = try post(
        server, "/v1alpha1/comments:suggestscore",
        #"{"comment":{"text":"Get lost."},"attributeScores":{"TOXICITY":{"summaryScore":{"value":1}}}}"#)
      #expect(answer.contains("200 OK"), "step \(number)")
    }
    _ = server.end()
    #expect(server.log.isEmpty)
    #expect(try Program.run("audit", "verify", "--database", database).status == 0)
    #expect(
      try Program.run("queue", "list", "--state", "decided", "--database", database).output.contains("Bo"))
  }

  @Test func saysThatAPortIsTaken() throws {
    let server = try RunningServer()
    let port = try #require(server.address.split(separator: ":").last)
    let outcome = try Program.run("serve", "--no-database", "--port", "\(port)")
    #expect(outcome.status == 2)
    #expect(
      outcome.messages
        == "parley: can't listen on 127.0.0.1:\(port): Address already in use; name another address with --host or --port\n"
    )
    _ = server.end()
  }

  @Test(arguments: [
    (["--port", "70000"], "--port takes a number from 0 to 65535. See `parley serve --help`"),
    (["--host", ""], "--host takes an address, such as 127.0.0.1. See `parley serve --help`"),
    (["--api-key", ""], "--api-key takes a key. See `parley serve --help`"),
  ])
  func refusesWrongCalls(arguments: [String], message: String) throws {
    let outcome = try Program.run(["serve"] + arguments)
    #expect(outcome.status == 2)
    #expect(outcome.messages == "parley: \(message)\n")
  }

  /// Requests whose end is told in two ways, or not as the standard wants it, get no second answer.
  @Test(arguments: [
    "Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /metrics HTTP/1.1\r\nHost: a\r\n\r\n",
    "Content-Length: 3\r\nContent-Length: 4\r\n\r\nabcd", "Content-Length: +4\r\n\r\nabcd",
    "Transfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n", "Content-Length : 4\r\n\r\nabcd",
  ])
  func takesNoSmuggledRequests(rest: String) throws {
    let server = try RunningServer()
    let answer = try server.exchange("POST /healthz HTTP/1.1\r\nHost: a\r\n" + rest)
    #expect(answer.ranges(of: "HTTP/1.1 ").count <= 1)
    #expect(!answer.contains("200 OK"))
    _ = server.end()
  }

  @Test func endsLongHeads() throws {
    let server = try RunningServer()
    let field = "X-Long: \(String(repeating: "x", count: 40_000))\r\n"
    let answer = try server.exchange("GET /healthz HTTP/1.1\r\nHost: a\r\n\(field)\r\n")
    #expect(!answer.contains("200 OK"))
    _ = server.end()
  }
}
