import Testing

@testable import CommentAnalysis

/// What the codes of the column `forms` make of a term.
@Suite struct InflectionTests {
  @Test(arguments: [
    ("admire", "verb", ["admires", "admired", "admiring"]),
    ("die", "verb", ["dies", "died", "dying"]),
    ("panic", "verb", ["panics", "panicked", "panicking"]),
    ("agree", "verb", ["agrees", "agreed", "agreeing"]),
    ("bully", "verb", ["bullies", "bullied", "bullying"]),
    ("annoy", "verb", ["annoys", "annoyed", "annoying"]),
    ("impress", "verb", ["impresses", "impressed", "impressing"]),
    ("dye", "verb", ["dyes", "dyed", "dyeing"]),
    ("trash talk", "verb", ["trashes talk", "trashed talk", "trashing talk"]),
    ("hug", "verb2", ["hugs", "hugged", "hugging"]),
    ("piss off", "verb", ["pisses off", "pissed off", "pissing off"]),
    ("idiot", "noun", ["idiots"]),
    ("bitch", "noun", ["bitches"]),
    ("nasty", "noun", ["nasties"]),
    ("boy", "noun", ["boys"]),
    ("waste of space", "noun", ["waste of spaces"]),
    ("nice", "adj", ["nicer", "nicest"]),
    ("happy", "adj", ["happier", "happiest"]),
    ("kind", "adj", ["kinder", "kindest"]),
    ("sad", "adj2", ["sadder", "saddest"]),
    ("happy", "adverb", ["happily"]),
    ("full", "adverb", ["fully"]),
    ("simple", "adverb", ["simply"]),
    ("basic", "adverb", ["basically"]),
    ("vile", "adverb", ["vilely"]),
    ("bad", "adverb", ["badly"]),
    ("happy", "ness", ["happiness"]),
    ("rude", "ness", ["rudeness"]),
    ("nasty", "adj+adverb+ness", ["nastier", "nastiest", "nastily", "nastiness"]),
  ])
  func forms(_ term: String, code: String, forms: [String]) throws {
    let lexicons = try Lexicons([lexiconFile(.sentiment, "\(term)|2|\(code)")])
    for form in [term] + forms { #expect(lexicons.feeling(of: form)?.term == form) }
    #expect(lexicons.sentiment.entries.count == 1 + forms.count)
  }

  @Test(arguments: [("panic", "paniced"), ("die", "dieing"), ("happy", "happyly")])
  func misspelt(_ term: String, form: String) throws {
    let lexicons = try Lexicons([lexiconFile(.sentiment, "\(term)|2|verb+verb2+adverb")])
    #expect(lexicons.feeling(of: form) == nil)
  }

  @Test(arguments: [
    ("i|2|verb+noun+adj+adj2+adverb+ness", 1), ("y|2|verb+verb2+noun+adj+adverb+ness", 1),
    ("é|2|verb2+adj2", 1),
    ("  so so  |2|verb+verb2+noun+adj+adj2+adverb+ness", 2), ("e|2|verb+adj+adverb", 1), ("le|2|adverb", 1),
  ])
  func shortAndSpaced(_ row: String, words: Int) throws {
    let lexicons = try Lexicons([lexiconFile(.sentiment, row)])
    #expect(lexicons.sentiment.entries.count > 1)
    let term = String(row.prefix { $0 != "|" })
    #expect(lexicons.numbers(of: term).count == words && lexicons.feeling(of: term)?.term == term)
  }
}
