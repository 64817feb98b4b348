public import CommentEvaluation
import GRDB

/// One row of the export of agreement: how far people who looked at the same cases agree beyond chance.
///
/// Intervals are of 95 %, by a bootstrap that draws cases.
public struct AgreementRecord: Sendable, Hashable {
  /// Whose answers are compared. The raw value is the word used in every output.
  public enum Basis: String, Sendable {
    /// A decision, and the answer of whoever looked at its case again without knowing it.
    case secondReviews = "second_reviews"
    /// The known answer of a case, and those of moderators who were shown it.
    case knownAnswers = "known_answers"
  }

  /// What they agree on. The raw value is the word used in every output.
  public enum Subject: String, Sendable {
    /// Approve or reject.
    case action
    /// The reason, or that there is none.
    case reason
  }

  /// Whose answers are compared.
  public var basis: Basis
  /// What they agree on.
  public var subject: Subject
  /// The reason of which it is asked whether both gave it; `nil` for all together.
  public var reason: String?
  /// How many cases there are.
  public var cases: Int
  /// How many pairs of answers.
  public var pairs: Int
  /// How many pairs are the same.
  public var agreed: Int
  /// Cohen's κ of the pairs.
  public var kappa: Double?
  /// Its interval.
  public var kappaInterval: Interval?
  /// Krippendorff's α of all answers to each case.
  public var alpha: Double?
  /// Its interval.
  public var alphaInterval: Interval?

  /// The share of pairs that are the same, 0…1.
  public var agreement: Double? { pairs == 0 ? nil : Double(agreed) / Double(pairs) }
}

extension ReviewStore {
  /// Hands over how far people agreed whose second looks fall into a period: on the action, on the reason, and on each
  /// reason alone, by name. Decisions that passed a case on say nothing and are left out.
  ///
  /// Memory: some 100 bytes a second look.
  public func exportAgreement<Failure>(
    in period: ExportPeriod = ExportPeriod(), to receive: (AgreementRecord) throws(Failure) -> Void
  ) throws(ExportError<Failure>) {
    try export(to: receive) { db, hand in
      for answers in [
        try AnswerPairs(.secondReviews, db, period), try AnswerPairs(.knownAnswers, db, period),
      ] {
        for record in answers.records { try hand(record) }
      }
    }
  }
}
