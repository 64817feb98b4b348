import Glibc

/// An address of a machine, of either version of IP.
struct NetworkAddress: Sendable, Hashable {
  /// 4 bytes or 16.
  let bytes: [UInt8]

  /// As people write it: `192.0.2.7`, `2001:db8::7`.
  let text: String

  /// Reads `192.0.2.7` or `2001:db8::7`.
  init?(_ text: String) {
    var room = [UInt8](repeating: 0, count: 16)
    if unsafe inet_pton(AF_INET, text, &room) == 1 {
      self.init(bytes: Array(room.prefix(4)))
    } else if unsafe inet_pton(AF_INET6, text, &room) == 1 {
      self.init(bytes: room)
    } else {
      return nil
    }
  }

  /// - Precondition: 4 bytes or 16.
  init(bytes: [UInt8]) {
    self.bytes = bytes
    var room = [CChar](repeating: 0, count: Int(INET6_ADDRSTRLEN))
    let family = bytes.count == 4 ? AF_INET : AF_INET6
    _ = unsafe inet_ntop(family, bytes, &room, socklen_t(room.count))
    text = String(decoding: room.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// Whether it can be that of a machine anywhere in the internet, and not only in some network (IANA, "IPv4 Special-Purpose
  /// Address Registry" and "IPv6 Special-Purpose Address Registry").
  var isPublic: Bool {
    if let inner = embedded { return inner.isPublic }
    let special = bytes.count == 4 ? NetworkAddress.special4 : NetworkAddress.special6
    if special.contains(where: { isIn($0.bytes, bits: $0.bits) }) { return false }
    // All that has been given out of IPv6 so far.
    return bytes.count == 4 || isIn([0x20], bits: 3)
  }

  /// The address of version 4 that one of version 6 stands for: mapped ones, NAT64, 6to4.
  private var embedded: NetworkAddress? {
    guard bytes.count == 16 else { return nil }
    let mapped = [UInt8](repeating: 0, count: 10) + [0xFF, 0xFF]
    if isIn(mapped, bits: 96) || isIn([0, 0x64, 0xFF, 0x9B, 0, 0, 0, 0, 0, 0, 0, 0], bits: 96) {
      return NetworkAddress(bytes: Array(bytes[12...]))
    }
    return isIn([0x20, 0x02], bits: 16) ? NetworkAddress(bytes: Array(bytes[2..<6])) : nil
  }

  private func isIn(_ network: [UInt8], bits: Int) -> Bool {
    for bit in 0..<bits {
      let mask: UInt8 = 0x80 >> (bit % 8)
      if bytes[bit / 8] & mask != network[bit / 8] & mask { return false }
    }
    return true
  }

  private static let special4: [(bytes: [UInt8], bits: Int)] = [
    ([0, 0, 0, 0], 8), ([10, 0, 0, 0], 8), ([100, 64, 0, 0], 10), ([127, 0, 0, 0], 8),
    ([169, 254, 0, 0], 16),
    ([172, 16, 0, 0], 12), ([192, 0, 0, 0], 24), ([192, 0, 2, 0], 24), ([192, 88, 99, 0], 24),
    ([192, 168, 0, 0], 16), ([198, 18, 0, 0], 15), ([198, 51, 100, 0], 24), ([203, 0, 113, 0], 24),
    ([224, 0, 0, 0], 3),
  ]

  private static let special6: [(bytes: [UInt8], bits: Int)] = [
    ([0x20, 0x01, 0x00], 23), ([0x20, 0x01, 0x0D, 0xB8], 32), ([0x3F, 0xFF, 0x00], 20),
  ]
}

extension NetworkAddress {
  /// The addresses of a name, in the system's order; none where it has none. Waits for the network.
  static func all(of name: String) -> [NetworkAddress] {
    if let address = NetworkAddress(name) { return [address] }
    var hints = unsafe addrinfo()
    unsafe hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
    var first: UnsafeMutablePointer<addrinfo>?
    guard unsafe getaddrinfo(name, nil, &hints, &first) == 0 else { return [] }
    defer { unsafe freeaddrinfo(first) }
    var addresses: [NetworkAddress] = []
    var next = unsafe first
    while let entry = unsafe next?.pointee {
      if let address = unsafe NetworkAddress(entry.ai_addr) { addresses.append(address) }
      unsafe next = entry.ai_next
    }
    return addresses
  }

  private init?(_ address: UnsafeMutablePointer<sockaddr>?) {
    guard let address = unsafe address else { return nil }
    switch Int32(unsafe address.pointee.sa_family) {
    case AF_INET:
      let bytes = unsafe address.withMemoryRebound(to: sockaddr_in.self, capacity: 1) { address in
        unsafe withUnsafeBytes(of: address.pointee.sin_addr) { unsafe Array($0) }
      }
      self.init(bytes: bytes)
    case AF_INET6:
      let bytes = unsafe address.withMemoryRebound(to: sockaddr_in6.self, capacity: 1) { address in
        unsafe withUnsafeBytes(of: address.pointee.sin6_addr) { unsafe Array($0) }
      }
      self.init(bytes: bytes)
    default: return nil
    }
  }
}
