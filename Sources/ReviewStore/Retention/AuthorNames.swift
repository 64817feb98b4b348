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
    let key = try Data.fetchOne(db, sql: "SELECT value FROM setting WHERE name = 'sampling key'")
    forAddresses = keepsAddresses ? nil : Pseudonyms(key: try key.orUnreadable())
  }

  /// The name that the file has for an author.
  public func stored(_ author: String) -> String {
    if let pseudonyms { return pseudonyms.pseudonym(of: author) }
    if let forAddresses, AuthorNames.isAddress(author) { return forAddresses.pseudonym(of: author) }
    return author
  }

  /// Whether a name is an e-mail or IP address and nothing else.
  static func isAddress(_ name: String) -> Bool {
    let bytes = Array(name.utf8)
    if let at = bytes.firstIndex(of: UInt8(ascii: "@")), at > 0 {
      let domain = bytes[(at + 1)...]
      return !bytes.contains(where: { $0 <= 0x20 }) && domain.dropFirst().contains(UInt8(ascii: "."))
        && !domain.contains(UInt8(ascii: "@"))
    }
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    if parts.count == 4, parts.allSatisfy({ UInt8($0) != nil }) { return true }
    let groups = name.split(separator: ":", omittingEmptySubsequences: false)
    return groups.count > 2 && groups.count < 9
      && groups.allSatisfy { $0.count < 5 && $0.allSatisfy { $0.isASCII && $0.isHexDigit } }
  }
}

extension ReviewStore {
  /// What `enqueue` stores in the place of authors.
  public func authorNames(pseudonyms: Pseudonyms?, keepsAddresses: Bool) throws(StoreError) -> AuthorNames {
    try read { db in try AuthorNames(db, pseudonyms: pseudonyms, keepsAddresses: keepsAddresses) }
  }
}
