import ArgumentParser
import CommentFormats
import CommentModel
import ReviewStore

/// `parley audit verify`
struct AuditVerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract:
      "Computes the chain of hashes anew and names the first row that was altered, removed or reordered.",
    usage: "parley audit verify [<options>]",
    discussion: """
      Exits with 1 where something is wrong. Who can write the file can also write the chain anew; only a checkpoint \
      that was kept elsewhere shows that.

      Example: parley audit verify
      """)

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("What the trail was earlier (parley audit checkpoint).", valueName: "file"),
    completion: .file())
  var checkpoint: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("The key that must have signed the checkpoint.", valueName: "digits"))
  var publicKey: String?

  @OptionGroup var database: DatabaseArguments

  @Flag(help: "Print JSON.")
  var json = false

  func validate() throws {
    if publicKey != nil, checkpoint == nil { throw ValidationError("--public-key goes with --checkpoint") }
  }

  func run() throws {
    let store = try database.open()
    let checkpoint = try self.checkpoint.map { try AuditCheckpoint.read($0, publicKey: publicKey) }
    var progress = Progress("verifying", total: Int(try store.auditCount()))
    let found = try store.verifyAudit(against: checkpoint) { _ in progress.advance(by: 10_000) }
    Progress.clear()
    let sentence = found.fault.map { "\($0)" } ?? "\(counted(Int(found.rows), "row")), and all is well"
    try printLine(sentence, json: json) { json in
      json.member("rows", Int(found.rows))
      json.member("hash", found.hash)
      json.member("fault", found.fault?.word)
      json.member("row", found.fault?.row.map(Int.init))
      json.member("decision", found.fault?.decision.map(Int.init))
      json.member("case", found.fault?.caseNumber.map(Int.init))
    }
    if found.fault != nil { throw Failure.found }
  }
}

extension AuditCheckpoint {
  /// Reads a file and sees whether it is signed.
  fileprivate static func read(_ path: String, publicKey: String?) throws -> AuditCheckpoint {
    let bytes = try InputFile(path).read()
    guard let checkpoint = AuditCheckpoint(json: bytes) else {
      throw Failure.unfit(path: path, reason: "not a checkpoint")
    }
    guard checkpoint.isSigned else {
      throw Failure.unfit(path: path, reason: "the signature does not fit: the checkpoint was altered")
    }
    if let publicKey, publicKey.lowercased() != checkpoint.publicKey {
      throw Failure.unfit(path: path, reason: "another key has signed it")
    }
    return checkpoint
  }
}

extension AuditFault {
  /// The kind of fault.
  fileprivate var word: String {
    switch self {
    case .altered: "altered"
    case .removed: "removed"
    case .decisionAltered: "decision altered"
    case .decisionAdded: "decision added"
    case .reversalAltered: "reversal altered"
    case .caseAltered: "case altered"
    case .miscounted: "miscounted"
    case .rewritten: "rewritten"
    }
  }

  fileprivate var row: Int64? {
    switch self {
    case .altered(let row), .removed(let row, _), .decisionAltered(let row, _), .rewritten(let row): row
    case .miscounted(let rows): rows
    case .decisionAdded, .reversalAltered, .caseAltered: nil
    }
  }

  fileprivate var decision: Int64? {
    switch self {
    case .decisionAltered(_, let decision), .decisionAdded(let decision), .reversalAltered(let decision):
      decision
    case .altered, .removed, .caseAltered, .miscounted, .rewritten: nil
    }
  }

  fileprivate var caseNumber: Int64? {
    if case .caseAltered(let number) = self { number } else { nil }
  }
}
