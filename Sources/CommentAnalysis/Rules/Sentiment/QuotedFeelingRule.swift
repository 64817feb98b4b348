import CommentModel

/// Between quotation marks stand titles, other people's words, and irony.
enum QuotedFeelingRule {
  static let examples = RuleExamples(
    rule: .quotationMarks, fires: ["They call it \"good\" soup.", "the “happy” cow"],
    ignores: ["They call it good soup.", "\"Soup\" is good."])

  static func apply(to value: inout WorkingValue, _ unit: Unit, _ recorder: inout DerivationRecorder) {
    if unit.isInQuotationMarks {
      value.apply(.quotationMarks, .times(SentimentConstants.quoted), &recorder)
    }
  }
}
