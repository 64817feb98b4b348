/// Where somebody wanted to go before they had to log in: a page of this server, whatever the address says.
struct NextPath: Sendable {
  let path: String

  /// Takes what an address or a form says; anything but a path of this server becomes the queue.
  init(_ text: String?) {
    guard let text, text.hasPrefix("/"), !text.hasPrefix("//"), text.utf8.count <= 2048,
      text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "\\") })
    else {
      path = "/queue"
      return
    }
    path = text
  }
}
