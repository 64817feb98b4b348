import CommentModel

extension CaseDetail {
  /// The same for a second look: without what was decided, and without anything that tells whether it was.
  var blind: CaseDetail {
    var blind = self
    blind.isBlind = true
    blind.reviewCase = reviewCase.blind
    blind.decisions = []
    blind.reports = []
    blind.appeals = []
    blind.audit = []
    return blind
  }
}

extension Case {
  /// As it was when it was made: nobody has done anything with it.
  fileprivate var blind: Case {
    var blind = self
    blind.state = .pending
    blind.claim = nil
    blind.assignee = nil
    blind.wake = nil
    blind.reports = 0
    blind.priority.reportCount = 0
    // An appeal sets it as a wish does.
    blind.priority.force = 0
    blind.version = 1
    return blind
  }
}
