/// What a restriction is about, in the words of the Commission's database
/// (<https://transparency.dsa.ec.europa.eu/page/api-documentation>, as of July 2025).
enum StatementCategory: String, CaseIterable {
  case animalWelfare = "STATEMENT_CATEGORY_ANIMAL_WELFARE"
  case consumerInformation = "STATEMENT_CATEGORY_CONSUMER_INFORMATION"
  case cyberViolence = "STATEMENT_CATEGORY_CYBER_VIOLENCE"
  case cyberViolenceAgainstWomen = "STATEMENT_CATEGORY_CYBER_VIOLENCE_AGAINST_WOMEN"
  case dataProtection = "STATEMENT_CATEGORY_DATA_PROTECTION_AND_PRIVACY_VIOLATIONS"
  case speech = "STATEMENT_CATEGORY_ILLEGAL_OR_HARMFUL_SPEECH"
  case intellectualProperty = "STATEMENT_CATEGORY_INTELLECTUAL_PROPERTY_INFRINGEMENTS"
  case civicDiscourse = "STATEMENT_CATEGORY_NEGATIVE_EFFECTS_ON_CIVIC_DISCOURSE_OR_ELECTIONS"
  case notSpecified = "STATEMENT_CATEGORY_NOT_SPECIFIED_NOTICE"
  case otherViolation = "STATEMENT_CATEGORY_OTHER_VIOLATION_TC"
  case minors = "STATEMENT_CATEGORY_PROTECTION_OF_MINORS"
  case publicSecurity = "STATEMENT_CATEGORY_RISK_FOR_PUBLIC_SECURITY"
  case fraud = "STATEMENT_CATEGORY_SCAMS_AND_FRAUD"
  case selfHarm = "STATEMENT_CATEGORY_SELF_HARM"
  case products = "STATEMENT_CATEGORY_UNSAFE_AND_PROHIBITED_PRODUCTS"
  case violence = "STATEMENT_CATEGORY_VIOLENCE"

  /// What a reason of a decision means where nobody says otherwise.
  init(reason: String) {
    self =
      switch reason {
      case "insult": .cyberViolence
      case "identity_attack": .speech
      case "threat": .violence
      default: .otherViolation
      }
  }
}
