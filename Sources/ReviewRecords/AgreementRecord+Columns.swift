import CommentEvaluation
package import ReviewStore

extension AgreementRecord {
  /// The columns of the export.
  package static let columns: [Column<AgreementRecord>] = [
    Column(
      "basis", "whose answers are compared: second_reviews with decisions, or known_answers with moderators'",
      text: \.basis.rawValue),
    Column("subject", "on what they agree: action or reason", text: \.subject.rawValue),
    Column(
      "reason", "the reason that both gave or did not; empty for all together", text: { $0.reason ?? "" }),
    Column("cases", "how many cases", count: \.cases),
    Column("pairs", "how many pairs of answers", count: \.pairs),
    Column("agreed", "how many pairs are the same", count: \.agreed),
    Column("agreement", "the share of these", figure: \.agreement),
    Column("kappa", "Cohen's κ of the pairs", figure: \.kappa),
    Column(
      "kappa_low", "lower end of its 95 % interval, by bootstrap over cases", figure: \.kappaInterval?.low),
    Column("kappa_high", "upper end", figure: \.kappaInterval?.high),
    Column("alpha", "Krippendorff's α for nominal data, of all answers to each case", figure: \.alpha),
    Column(
      "alpha_low", "lower end of its 95 % interval, by bootstrap over cases", figure: \.alphaInterval?.low),
    Column("alpha_high", "upper end", figure: \.alphaInterval?.high),
  ]
}
