import CommentAnalysis
import CommentModel

/// A lexicon file with a header of the usual kind above its rows, which are written with `|` for the tab.
func lexiconFile(
  _ kind: LexiconKind, _ rows: String, file: String = "test.tsv"
) throws(LexiconError) -> LexiconFile {
  let header = """
    # name: test-\(kind.rawValue)
    # kind: \(kind.rawValue)
    # version: 1
    # language: en
    # licence: Apache-2.0
    # columns: \(kind.columns.joined(separator: " "))

    """
  let text = header + rows.replacing("|", with: "\t")
  return try LexiconFile(file: file, bytes: Array(text.utf8))
}

extension Lexicons {
  /// Those of the program; loaded once.
  static let ofTheProgram = try! Lexicons.embedded()

  /// A few words of each kind, so that tests of rules don't hang on the lexicons of the program.
  static let few = try! Lexicons([
    lexiconFile(
      .sentiment,
      """
      good|2|ness
      great|3
      fine|1
      love|3|verb
      cool|1.5
      bad|-2
      awful|-3|adverb
      damn|-1
      die|-2
      to die for|3
      kind of blue|0
      blue|-1
      not half bad|2
      """),
    lexiconFile(
      .modifier,
      """
      very|booster|0.3
      damn|booster|0.3
      slightly|dampener|-0.4
      not|negation|1
      never|negation|1
      but|contrast|0.5
      although|contrast|-0.5
      """),
    lexiconFile(.emoticon, ":)|2\n:(|-2"),
    lexiconFile(.emoji, "😀|2|grinning\n👍|2|thumbs up\n☹|-2|frowning"),
    lexiconFile(
      .toxicity,
      """
      idiot|insult|0.7|noun
      fuck|profanity|0.95|verb
      fucking|profanity|0.9
      shit|profanity|0.8
      ass|profanity|0.6
      pig|insult|0.5|noun||person
      trash|insult|0.6|||you
      cock|sexually_explicit|0.7||rooster,farm
      cock of the walk|harmless|0
      i will kill you|threat|0.95
      kill|threat|0.3
      vermin|identity_attack|0.8
      brain dead|insult|0.6
      dead|harmless|0
      dead wrong|insult|0.2
      """),
    lexiconFile(
      .grammar,
      """
      i|first_person
      i'm|first_person_is
      you|second_person
      you're|second_person_is
      they|third_person
      he|third_person
      people|person_noun
      are|copula
      is|copula
      am|copula
      was|copula
      a|determiner
      an|determiner
      the|determiner
      such|determiner
      those|determiner
      like|comparison
      """),
    lexiconFile(.class, "saying|saying\nwrong|judged\nidiots|swearing"),
    lexiconFile(
      .template,
      """
      stop <saying>|counter_speech|0.2
      <saying> *9 <judged>|counter_speech|0.2
      called me|mention|0.2
      fellow <swearing>|reclaimed|0.2
      they hate vermin|report|0.2
      to fuck off|idle|0.2
      idiot board|harmless|0
      """),
    lexiconFile(.paste, "ai overview|line\ndid you mean:|start"),
    lexiconFile(.weight, "loom|0.5|-0.5\nkiln|0|0.5"),
  ])
}

/// The arithmetic of a text's scores, on a fresh scorer.
func explain(_ text: String, answering parent: String? = nil, _ lexicons: Lexicons = .few) -> Explanation {
  var scorer = Scorer(lexicons: lexicons, policy: Policy(name: "test", thresholds: [:], quotedWeight: 0.5))
  return scorer.explain(text, answering: parent)
}

/// The feeling of a text, −1…1.
func feeling(_ text: String, _ lexicons: Lexicons = .few) -> Double {
  explain(text, lexicons).sentiment.score.compound
}

/// The toxicity of a text, 0…1.
func toxicity(_ text: String, _ lexicons: Lexicons = .few) -> Double {
  explain(text, lexicons).toxicity.score.overall
}
