extension AuditFault: CustomStringConvertible {
  /// One sentence for a person, without a full stop.
  public var description: String {
    switch self {
    case .altered(let row): "row \(row) was altered, or put into the place of another"
    case .removed(let row, let next?): "row \(row) was removed: \(next) follows on \(row - 1)"
    case .removed(let row, nil): "row \(row) and what followed were removed"
    case .decisionAltered(let row, let decision):
      "decision \(decision) was altered or removed: row \(row) tells otherwise"
    case .decisionAdded(let decision): "no row tells of decision \(decision)"
    case .reversalAltered(let decision):
      "decision \(decision) was taken back or put in force again, and no row tells of it"
    case .caseAltered(let number): "case \(number) was added, removed or altered, and no row tells of it"
    case .miscounted(let rows): "the count of rows was altered: there are \(rows)"
    case .rewritten(let row):
      "row \(row) is not that of the checkpoint: it, or one before it, was written anew"
    }
  }
}
