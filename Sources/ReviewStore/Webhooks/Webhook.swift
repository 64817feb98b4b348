public import CommentModel
import Crypto
import Foundation

/// An address that is told what becomes of comments.
public struct Webhook: Sendable, Hashable {
  /// Its number.
  public var number: Int64
  /// Where to send.
  public var url: String
  /// Of which steps it is told; none for all that are announced.
  public var events: Set<AuditAction>
  /// Whether it is sent comments' texts and moderators' notes too.
  public var hasText: Bool
  /// Whether it may be an address of a private network, or of this machine.
  public var allowsPrivate: Bool
  /// Why nothing is sent any more; `nil` while it is.
  public var disabled: String?
  /// When it was added.
  public var added: Timestamp
  /// Until when what is sent is signed with the former secret too; `nil` where there is none.
  public var formerEnds: Timestamp?
  /// How many deliveries wait.
  public var waiting: Int

  /// The steps that are announced: what becomes of a comment may be another thing after them.
  public static let announced = Set(AuditAction.allCases.filter(\.isAnnounced))
}

/// What a webhook's deliveries are signed with: 32 random bytes.
public struct WebhookSecret: Sendable, Hashable {
  let bytes: Data

  /// Makes a new one.
  public init() {
    bytes = unsafe SymmetricKey(size: .bits256).withUnsafeBytes { unsafe Data($0) }
  }

  init(_ bytes: Data) {
    self.bytes = bytes
  }

  /// As Standard Webhooks writes secrets: `whsec_` and the bytes in Base64.
  public var text: String { "whsec_" + bytes.base64EncodedString() }

  /// The signature of a message, as Standard Webhooks has it: `v1,` and the HMAC-SHA-256 of id, time and body, parted by
  /// full stops, in Base64.
  public func signature(id: String, seconds: Int64, body: [UInt8]) -> String {
    var hmac = HMAC<SHA256>(key: SymmetricKey(data: bytes))
    hmac.update(data: Data("\(id).\(seconds).".utf8))
    hmac.update(data: body)
    return "v1," + Data(hmac.finalize()).base64EncodedString()
  }
}

/// One step that one webhook is told of.
public struct Delivery: Sendable, Hashable {
  /// Its number, in the order in which they are sent.
  public var number: Int64
  /// The webhook.
  public var webhook: Int64
  /// The step.
  public var step: AuditEntry
  /// How often it was tried.
  public var attempts: Int
  /// When it is tried next; `nil` once it is delivered.
  public var due: Timestamp?
  /// When it was delivered.
  public var delivered: Timestamp?
  /// What went wrong at the last attempt.
  public var failure: String?
}

/// What a delivery says of the comment.
public struct DeliveryContent: Sendable, Hashable {
  /// The step.
  public var step: AuditEntry
  /// The case that it was taken on.
  public var reviewCase: Case?
  /// What tells threads with the same id apart.
  public var source: String?
  /// What stands decided on the case now: approve or reject; `nil` while it is open.
  public var decided: DecisionAction?
  /// The decision that the step is about.
  public var decision: Decision?
}
