import CommentModel
import ReviewStore

/// What the search shows.
struct SearchContent {
  let asked: String
  let outcome: String?
  let hits: [Hit]
  let more: String?

  struct Hit {
    let byline: String
    let momentText: String
    let moment: String
    let text: String
    let threadName: String
    let threadAddress: String
    let caseAddress: String?
    let caseName: String
    let caseStanding: String
  }

  /// How much of a text is shown, in characters.
  private static let longest = 280

  init(_ page: SearchPage?, _ asked: [String], _ visit: PageVisit) {
    let words = visit.words
    self.asked = asked.joined(separator: " ")
    outcome = page.map { page in
      words("searchFound", count: page.hits.count) + " "
        + words(page.next == nil ? "searchedAll" : "searchedSome", count: page.searched)
    }
    hits = (page?.hits ?? []).map { hit in
      let text = hit.comment.text
      return Hit(
        byline: hit.comment.author ?? words("anonymous"),
        momentText: hit.comment.time.map(words.format.moment) ?? "",
        moment: hit.comment.time?.description ?? "",
        text: text.count > SearchContent.longest ? text.prefix(SearchContent.longest) + "…" : text,
        threadName: hit.threadTitle ?? hit.threadID,
        threadAddress: ThreadAddress.page(source: hit.source, id: hit.threadID),
        caseAddress: hit.caseNumber.map { "/cases/\($0)" },
        caseName: hit.caseNumber.map { words("case", ["case": .text("\($0)")]) } ?? "",
        caseStanding: hit.caseState.map { words($0.rawValue) } ?? "")
    }
    more = page?.next.map { next in
      var fields = FormFields()
      fields.append("q", asked.joined(separator: " "))
      fields.append("words", "1")
      fields.append("before", "\(next)")
      return "/search?\(fields.encoded)"
    }
  }
}
