public import CommentModel
import Crypto
import Foundation
import GRDB

/// What the audit trail was at a moment, signed, to be kept somewhere else.
///
/// Who can write the file can also compute new hashes from any row on. They cannot sign.
public struct AuditCheckpoint: Sendable, Hashable, Codable {
  /// The number of the last row.
  public var number: Int64
  /// Its hash, 64 hexadecimal digits.
  public var hash: String
  /// When the checkpoint was made, in RFC 3339.
  public var time: String
  /// The Ed25519 key that signed it, 64 hexadecimal digits.
  public var publicKey: String
  /// The signature over the lines `parley audit checkpoint`, `number`, `hash` and `time`, each ended by a line feed;
  /// 128 hexadecimal digits.
  public var signature: String

  enum CodingKeys: String, CodingKey {
    case number, hash, time
    case publicKey = "public_key"
    case signature
  }

  /// Whether this very checkpoint was signed with the key that it names.
  public var isSigned: Bool {
    guard let key = Data(hexadecimal: publicKey), let signature = Data(hexadecimal: signature),
      let publicKey = try? Curve25519.Signing.PublicKey(rawRepresentation: key)
    else { return false }
    return publicKey.isValidSignature(signature, for: signedBytes)
  }

  /// One JSON object in one line.
  public var json: String { (try? StoredJSON.encode(object: self)) ?? "" }

  fileprivate var signedBytes: Data { Data("parley audit checkpoint\n\(number)\n\(hash)\n\(time)\n".utf8) }
}

extension AuditCheckpoint {
  /// Reads what `json` says; `nil` for anything else.
  public init?(json: [UInt8]) {
    guard let checkpoint = try? JSONDecoder().decode(AuditCheckpoint.self, from: Data(json)) else {
      return nil
    }
    self = checkpoint
  }
}

/// The secret with which checkpoints are signed.
public struct AuditKey: Sendable {
  private let key: Curve25519.Signing.PrivateKey

  /// A new one, from the system's random numbers.
  public init() { key = Curve25519.Signing.PrivateKey() }

  /// Reads 64 hexadecimal digits; `nil` for anything else.
  public init?(hexadecimal: String) {
    guard let bytes = Data(hexadecimal: hexadecimal),
      let key = try? Curve25519.Signing.PrivateKey(rawRepresentation: bytes)
    else { return nil }
    self.key = key
  }

  /// 64 digits, to be kept secret.
  public var hexadecimal: String { key.rawRepresentation.hexadecimal }

  /// 64 digits, for everybody who verifies.
  public var publicKey: String { key.publicKey.rawRepresentation.hexadecimal }

  fileprivate func sign(_ checkpoint: AuditCheckpoint) throws -> AuditCheckpoint {
    var checkpoint = checkpoint
    checkpoint.signature = Data(try key.signature(for: checkpoint.signedBytes)).hexadecimal
    return checkpoint
  }
}

extension ReviewStore {
  /// Signs what the audit trail is now. O(1): it does not verify it.
  public func auditCheckpoint(_ key: AuditKey, at time: Timestamp) throws(StoreError) -> AuditCheckpoint {
    try read { db in
      let last = try AuditChain.last(db)
      let unsigned = AuditCheckpoint(
        number: last.number, hash: last.hash.hexadecimal, time: time.description, publicKey: key.publicKey,
        signature: "")
      return try key.sign(unsigned)
    }
  }

  /// How many rows the audit trail has. O(1).
  public func auditCount() throws(StoreError) -> Int64 {
    try read { db in try AuditChain.last(db).number }
  }

  /// The audit trail from a row on, the oldest first.
  ///
  /// - Parameter number: Where to begin, 1 for all.
  public func audit(
    from number: Int64 = 1, case caseNumber: Int64? = nil, limit: Int
  ) throws(StoreError) -> [AuditEntry] {
    try read { db in
      let onCase: SQL = caseNumber.map(AuditEntry.tells(ofCase:)) ?? "TRUE"
      let query: SQL = """
        SELECT number, time, CAST(actor AS BLOB), action, review_case, CAST(detail AS BLOB) FROM audit \
        WHERE number >= \(number) AND \(onCase) ORDER BY number LIMIT \(limit)
        """
      return try SQLRequest<Row>(literal: query).fetchAll(db).map { try AuditEntry($0) }
    }
  }
}

extension AuditEntry {
  /// Which rows of `audit` tell of a case: its own, and the one with which it was made, among others as it may be.
  static func tells(ofCase number: Int64) -> SQL {
    """
    (review_case = \(number) OR number = ( \
    SELECT number FROM audit WHERE action = 'enqueue' AND review_case <= \(number) \
    AND EXISTS (SELECT 1 FROM review_case WHERE review_case.number = \(number)) \
    ORDER BY review_case DESC LIMIT 1))
    """
  }

  /// Reads `number, time, actor, action, review_case, detail`.
  init(_ row: Row) throws {
    var columns = ColumnReader(row)
    try self.init(&columns)
  }

  init(_ columns: inout ColumnReader) throws {
    self.init(
      number: try columns.value(), time: try columns.time(), actor: try columns.optionalText(),
      action: try columns.word(), caseNumber: try columns.optional(), detail: try columns.text())
  }
}
