import CommentAnalysis
import CommentModel
import Testing

/// Words that hold a toxic one, or look like it, and mean no harm (the "Scunthorpe problem").
@Suite struct InnocentWordTests {
  @Test(arguments: [
    "Scunthorpe", "Penistone", "Essex", "Sussex", "Middlesex", "Clitheroe", "Lightwater", "Dickens",
    "Dickinson",
    "Hancock", "Hitchcock", "Babcock", "Cockburn", "Assisi", "Shitake", "shiitake", "specialist", "socialist",
    "smartwatch", "cocktail", "cockpit", "peacock", "shuttlecock", "weathercock", "assassin", "assess",
    "assets",
    "assist", "assume", "bass", "brass", "class", "classic", "compass", "glass", "grass", "harass", "massage",
    "pass",
    "passion", "embarrass", "grape", "drape", "scrape", "therapist", "analysis", "analyst", "analog", "canal",
    "banal",
    "manuscript", "document", "circumstance", "accumulate", "cucumber",
    "title", "titan", "constitution", "institute", "competition", "appetite", "button", "butter", "rebuttal",
    "attitude", "hello", "shell", "Michelle", "Nigeria", "Niger", "niggle", "snigger", "denigrate", "raccoon",
    "cocoon", "tycoon", "spice", "suspicion", "auspicious", "hospice", "conspicuous", "homology",
    "homogeneous",
    "sextant", "sextet",
    "sexton", "unisex", "pushing", "pussyfoot", "mishit", "whole",
    "Matsushita", "arsenal", "arsenic", "coarse", "parse", "hoard", "shoe", "phoenix",
    "swank", "Wankel", "flange", "screwdriver", "nutmeg", "proof", "scrap",
    "scrapbook", "skilled", "kilometre", "murmur", "diet", "dial", "soldier",
  ])
  func isNeverFlagged(_ word: String) {
    for text in [word, "The \(word.lowercased()) of \(word)", word.uppercased()] {
      #expect(explain(text, .ofTheProgram).scored.steps.map(\.match.term) == [])
    }
  }
}
