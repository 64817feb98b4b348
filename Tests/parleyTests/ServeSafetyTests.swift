import Foundation
import Testing

/// What those try who want something else of `parley serve` than it is for: bytes on a socket, against the real process.
@Suite struct ServeSafetyTests {
  /// What a second request behind the first would bring.
  private static let hidden = "GET /metrics HTTP/1.1\r\nHost: localhost\r\n\r\n"

  /// Requests that two servers in a row could end at different places: none of them, and nothing behind them, is answered.
  @Test func nothingIsSmuggled() throws {
    let server = try RunningServer()
    let heads = [
      "Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
      "Transfer-Encoding: chunked\r\nContent-Length: 4\r\n\r\n0\r\n\r\n",
      "Content-Length: 3\r\nContent-Length: 4\r\n\r\nabcd", "Content-Length: 4, 4\r\n\r\nabcd",
      "Content-Length: -1\r\n\r\n", "Content-Length: +4\r\n\r\nabcd", "Content-Length: 0x4\r\n\r\nabcd",
      "Content-Length : 4\r\n\r\nabcd", "Content-Length: 99999999999999999999\r\n\r\n",
      "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n\r\n0\r\n\r\n",
      "Transfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n", "Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n",
      "Transfer-Encoding: \u{B}chunked\r\n\r\n0\r\n\r\n", "Transfer-Encoding : chunked\r\n\r\n0\r\n\r\n",
      "Transfer-Encoding:\r\n chunked\r\n\r\n0\r\n\r\n", "X: a\r\n Content-Length: 4\r\n\r\nabcd",
      "X: a\rContent-Length: 4\r\n\r\nabcd", "X\n: a\r\n\r\n", "X: a\u{0}b\r\n\r\n", "\u{0}: a\r\n\r\n",
      "Transfer-Encoding: chunked\r\n\r\nFFFFFFFFFFFFFFFFFF\r\nabc\r\n0\r\n\r\n",
      "Transfer-Encoding: chunked\r\n\r\n-1\r\nabc\r\n0\r\n\r\n",
      "Transfer-Encoding: chunked\r\n\r\n3\r\nabcXX0\r\n\r\n",
      "Transfer-Encoding: chunked\r\n\r\n3\nabc\n0\n\n",
    ]
    for head in heads {
      let answer = try server.exchange(
        "POST /api/v1/score HTTP/1.1\r\nHost: localhost\r\n\(head)\(Self.hidden)")
      #expect(answer.ranges(of: "HTTP/1.1 ").count == 1, "\(head.debugDescription)")
      #expect(answer.hasPrefix("HTTP/1.1 400 "), "\(head.debugDescription)")
    }
    for request in ["GET /healthz HTTP/1.1\nHost: localhost\n\n", "GET /healthz\r\n\r\n", "\u{16}\u{3}\u{1}"]
    {
      let answer = try server.exchange(request + Self.hidden)
      #expect(answer.ranges(of: "HTTP/1.1 ").count == 1)
      #expect(!answer.contains("200 OK"))
    }
    #expect(server.end() == 0)
  }

  /// A page of somebody else whose name was made to lead to this machine (DNS rebinding).
  @Test func answersToItsOwnNameOnly() throws {
    let server = try RunningServer()
    for (head, status) in [
      ("GET /api/v1/version HTTP/1.1\r\nHost: evil.test\r\n", 421),
      ("GET /api/v1/version HTTP/1.1\r\n", 421),
      ("GET /api/v1/version HTTP/1.1\r\nHost: localhost\r\nHost: evil.test\r\n", 400),
      ("GET /api/v1/version HTTP/1.1\r\nHost: evil.test\r\nHost: localhost\r\n", 400),
      ("GET http://localhost/api/v1/version HTTP/1.1\r\nHost: evil.test\r\n", 421),
      ("GET /api/v1/version HTTP/1.1\r\nHost: localhost\r\n", 200),
    ] {
      let answer = try server.exchange("\(head)Connection: close\r\n\r\n")
      #expect(answer.hasPrefix("HTTP/1.1 \(status) "), "\(head)")
    }
    #expect(server.end() == 0)
  }

  @Test func leadsToNoFiles() throws {
    let server = try RunningServer()
    for path in [
      "/../../../../etc/passwd", "/assets/../../../../etc/passwd", "/assets/..%2f..%2f..%2fetc%2fpasswd",
      "/assets/%2e%2e/%2e%2e/etc/passwd", "/assets/....//....//etc/passwd", "//etc/passwd",
      "/assets/..\\..\\etc\\passwd", "/parley.db", "/assets/%00", "/login/link/../../parley.db",
    ] {
      let answer = try server.exchange(
        "GET \(path) HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
      #expect(!answer.hasPrefix("HTTP/1.1 200 "), "\(path)")
      #expect(!answer.contains("root:"))
      #expect(!answer.contains("SQLite"))
    }
    #expect(server.end() == 0)
  }

  @Test(arguments: ["/login", "/api/v1/score", "/v1alpha1/comments:analyze", "/logout"])
  func readsNoBodyWithoutEnd(path: String) throws {
    let server = try RunningServer()
    let body = String(repeating: "a", count: 1_500_000)
    let answer = try server.exchange(
      """
      POST \(path) HTTP/1.1\r
      Host: localhost\r
      Content-Type: application/x-www-form-urlencoded\r
      Connection: close\r
      Content-Length: \(body.utf8.count)\r
      \r
      \(body)
      """)
    #expect(answer.hasPrefix("HTTP/1.1 413 ") || path == "/logout" && answer.hasPrefix("HTTP/1.1 401 "))
    #expect(server.end() == 0)
  }

  /// Three hundred clients that send a byte a second, of a head or of a body, or nothing at all: others are served, and they
  /// are shown out.
  @Test func slowClientsKeepNobodyWaiting() throws {
    let server = try RunningServer()
    let script = """
      import socket, sys, time
      host, port = sys.argv[1].removeprefix("http://").split(":")
      starts = [b"GET /healthz HTTP/1.1\\r\\nHost: localhost\\r\\nX: ",
                b"POST /login HTTP/1.1\\r\\nHost: localhost\\r\\nContent-Length: 900000\\r\\n"
                b"Content-Type: application/x-www-form-urlencoded\\r\\n\\r\\n", b""]
      slow = []
      for number in range(300):
        connection = socket.create_connection((host, int(port)), timeout=5)
        connection.sendall(starts[number % 3])
        connection.setblocking(False)
        slow.append((number % 3, connection))
      longest, begin = 0, time.time()
      while slow and time.time() - begin < 75:
        for kind, connection in list(slow):
          try:
            if kind < 2:
              connection.send(b"a")
            if connection.recv(4096) == b"":
              slow.remove((kind, connection))
          except BlockingIOError:
            pass
          except OSError:
            slow.remove((kind, connection))
        asked = time.time()
        with socket.create_connection((host, int(port)), timeout=20) as other:
          other.sendall(b"GET /healthz HTTP/1.1\\r\\nHost: localhost\\r\\nConnection: close\\r\\n\\r\\n")
          assert other.recv(4096).startswith(b"HTTP/1.1 200")
        longest = max(longest, time.time() - asked)
        time.sleep(1)
      print(len(slow), longest < 2)
      """
    #expect(try Program.python(script, server.address).output == "0 True\n")
    #expect(server.end() == 0)
  }

  /// Logs in by the printed link, and looks for what should not be there in what is logged.
  @Test func theLogHoldsNoSecrets() throws {
    let server = try RunningServer("--log-requests")
    let link = try #require(server.loginLink)
    let script = """
      import http.cookiejar, re, sys, urllib.parse, urllib.request, urllib.error
      link, base = sys.argv[1:]
      jar = http.cookiejar.CookieJar()
      browser = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(jar))
      def post(address, **fields):
        try:
          answer = browser.open(address, urllib.parse.urlencode(fields).encode())
        except urllib.error.HTTPError as error:
          answer = error
        return answer.status
      def token(address):
        return re.search('name="csrf" value="([^"]+)"', browser.open(address).read().decode())[1]
      csrf = token(link)
      post(link, csrf=csrf, name="ada", password="a sundial at night")
      cookies = [cookie.value for cookie in jar]
      page = browser.open(base + "/account").read().decode()
      csrf = re.search('name="csrf" value="([^"]+)"', page)[1]
      post(base + "/logout", csrf=csrf)
      csrf = token(base + "/login")
      status = post(base + "/login", csrf=csrf, name="not a sundial", password="a wrong sundial")
      print(status, *cookies)
      """
    let words = try Program.python(script, link, server.address).output.split(separator: " ").map(String.init)
    #expect(words.first == "401")
    #expect(words.count >= 2)
    #expect(server.end() == 0)
    #expect(server.log.contains("login refused"))
    for secret in words.dropFirst() + ["sundial", "csrf", String(link.suffix(43))] {
      #expect(!server.log.contains(secret.trimmingCharacters(in: .newlines)))
    }
  }
}
