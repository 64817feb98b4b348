import Foundation
import GRDB

/// What is stored in the place of authors as the input names them.
public struct AuthorNames: Sendable {
  /// For all names, where somebody asked for that.
  private let pseudonyms: Pseudonyms?
  /// For names that are addresses; `nil` where somebody asked to keep them.
  private let forAddresses: Pseudonyms?

  init(_ db: Database, pseudonyms: Pseudonyms?, keepsAddresses: Bool) throws {
    self.pseudonyms = pseudonyms
    forAddresses = keepsAddresses ? nil : Pseudonyms(key: try db.samplingKey())
  }

  /// The name that the file has for an author.
  public func stored(_ author: String) -> String {
    if let pseudonyms { return pseudonyms.pseudonym(of: author) }
    if let forAddresses, AuthorNames.isAddress(author) { return forAddresses.pseudonym(of: author) }
    return author
  }

  /// Whether a name is an e-mail or IP address and nothing else: also with a port, and as `Name <address>`.
  static func isAddress(_ name: String) -> Bool {
    var name = name[...].trimmingBlanks
    if name.last == ">", let open = name.lastIndex(of: "<") {
      name = name[name.index(after: open)...].dropLast().trimmingBlanks
    }
    return isMailAddress(name) || isIPv4(name) || isIPv6(name)
  }

  /// `name@host`. A name that begins with `@` is what networks call somebody by.
  private static func isMailAddress(_ name: Substring) -> Bool {
    let parts = name.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty, !name.contains(where: \.isWhitespace) else { return false }
    return parts[1].dropFirst().contains(".") || parts[1] == "localhost"
  }

  private static func isIPv4(_ name: Substring) -> Bool {
    let address = name.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    if address.count == 2, UInt16(address[1]) == nil { return false }
    let parts = address[0].split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 4 && parts.allSatisfy { UInt8($0) != nil }
  }

  /// Also `[…]:port`, with a zone behind `%`, and with the last groups as an IPv4 address.
  private static func isIPv6(_ name: Substring) -> Bool {
    var name = name
    if name.first == "[", let close = name.firstIndex(of: "]") { name = name.dropFirst()[..<close] }
    name = name.prefix { $0 != "%" }
    var groups = name.split(separator: ":", omittingEmptySubsequences: false)
    guard groups.count > 2, groups.count < 10 else { return false }
    if let last = groups.last, last.contains("."), isIPv4(last) { groups.removeLast() }
    return groups.allSatisfy { $0.count < 5 && $0.allSatisfy { $0.isASCII && $0.isHexDigit } }
  }
}

extension Substring {
  fileprivate var trimmingBlanks: Substring {
    var rest = drop { $0.isWhitespace }
    while rest.last?.isWhitespace ?? false { rest.removeLast() }
    return rest
  }
}

extension ReviewStore {
  /// What `enqueue` stores in the place of authors.
  public func authorNames(pseudonyms: Pseudonyms?, keepsAddresses: Bool) throws(StoreError) -> AuthorNames {
    try read { db in try AuthorNames(db, pseudonyms: pseudonyms, keepsAddresses: keepsAddresses) }
  }
}
