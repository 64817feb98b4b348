import CommentFormats
import CommentModel

extension Seed {
  /// In the order of `seeds/README.md`.
  static let all: [Seed] = [
    Seed(
      file: "page-dump.txt", format: .textDump, threads: 1, comments: 10, roots: 7, depth: 3,
      completeness: Completeness(claimed: 11, isNumbered: true),
      text: "I cross it every morning with the pram and I love it. The green is "
        + "the first nice thing that has happened to that path in years.\n\n"
        + "Thank you to the painters, who even waited for us to pass!"),
    Seed(
      file: "thread.ndjson", format: .ndjson, threads: 1, comments: 8, roots: 2, depth: 3,
      states: [.deleted: 1], completeness: Completeness(claimed: 9, orphans: 1),
      text: "Then bring a second can, it is not that hard."),
    Seed(
      file: "demo.ndjson", format: .ndjson, threads: 1, comments: 28, roots: 15, depth: 3,
      states: [.pending: 1, .deleted: 1, .spam: 1], completeness: Completeness(claimed: 28),
      text: "This is wonderful news! The square will finally be a place to sit again. "
        + "Thank you to everybody who worked on it. ❤️"),
    Seed(file: "article.txt", format: .textDump, threads: 1, comments: 0, roots: 0, depth: 0),
    Seed(
      file: "lines.txt", format: .lines, threads: 1, comments: 8, roots: 8, depth: 1,
      text: "Great service, friendly people, I will be back."),
    Seed(
      file: "mbox.mbox", format: .mbox, threads: 3, comments: 11, roots: 1, depth: 3,
      completeness: Completeness(absent: 2, orphans: 4, cycles: 1, duplicates: 1),
      problems: [.unreadableTime],
      text:
        "Somebody has painted the bench by the pond green.\n\nFrom here it looks rather good. Who was it?\n\n-- \nAnn"
    ),
    Seed(
      file: "mail.eml", format: .mail, threads: 1, comments: 1, roots: 0, depth: 1,
      completeness: Completeness(absent: 2, orphans: 1),
      text: "Kim wrote:\n> Has anybody seen the heron?\n\nYes – it stood in the reeds at eight.\n\n-- \nJ."),
    Seed(
      file: "wordpress-export.xml", format: .wxr, threads: 2, comments: 6, roots: 3, depth: 3,
      states: [.pending: 1, .removed: 1, .spam: 1], completeness: Completeness(orphans: 1),
      problems: [.malformedMarkup], text: "A reply that stands before its parent."),
    Seed(
      file: "disqus-import.xml", format: .wxr, threads: 1, comments: 4, roots: 1, depth: 3,
      completeness: Completeness(orphans: 1), text: "Lovely walk."),
    Seed(
      file: "disqus-export.xml", format: .disqusXML, threads: 1, comments: 5, roots: 2, depth: 3,
      states: [.deleted: 1, .spam: 1], completeness: Completeness(orphans: 1),
      problems: [.unreadableTime, .unknownState], text: "Too salty & cold."),
    Seed(
      file: "blogger.atom", format: .bloggerAtom, threads: 1, comments: 3, roots: 2, depth: 2,
      states: [.deleted: 1], completeness: Completeness(claimed: 4), problems: [.unreadableTime],
      text: "Beer helps.\nSo does salt & patience."),
    Seed(
      file: "wordpress-page.html", format: .wordPressHTML, threads: 1, comments: 5, roots: 2, depth: 3,
      states: [.pending: 1], completeness: Completeness(claimed: 9, hasMorePages: true, isFlattened: true),
      text: "Mine burnt & cracked.\n\nTwice. 😀"),
    Seed(
      file: "wpdiscuz-page.html", format: .wpDiscuz, threads: 1, comments: 4, roots: 1, depth: 3,
      completeness: Completeness(claimed: 5, hasMorePages: true, orphans: 1), text: "Blue it is."),
    Seed(
      file: "blogger-page.html", format: .bloggerHTML, threads: 1, comments: 4, roots: 2, depth: 2,
      states: [.deleted: 1], completeness: Completeness(claimed: 4, isFlattened: true),
      text: "Strong wind\ntoday."),
    Seed(
      file: "drupal-page.html", format: .drupalHTML, threads: 1, comments: 4, roots: 2, depth: 3,
      states: [.pending: 1], completeness: Completeness(claimed: 4), text: "They swarm."),
    Seed(
      file: "schema-org-page.html", format: .schemaOrg, threads: 1, comments: 4, roots: 2, depth: 3,
      completeness: Completeness(claimed: 4), text: "Too loud & too slow."),
    Seed(
      file: "yt-dlp.json", format: .youtubeDLP, threads: 1, comments: 7, roots: 4, depth: 2,
      completeness: Completeness(claimed: 9, isFlattened: true, orphans: 1),
      text: "Best crossing I ever took."),
    Seed(
      file: "youtube-comment-downloader.ndjson", format: .youtubeDownloader, threads: 1, comments: 6,
      roots: 3, depth: 2, completeness: Completeness(hidden: 1, isFlattened: true, orphans: 1),
      text: "Who else came for the bridge?"),
    Seed(
      file: "youtube-api.json", format: .youtubeAPI, threads: 1, comments: 6, roots: 3, depth: 2,
      states: [.pending: 1],
      completeness: Completeness(hidden: 5, hasMorePages: true, isFlattened: true, duplicates: 3),
      text: "Tolls & more tolls\nNever again"),
    Seed(
      file: "youtube-apify.json", format: .youtubeApify, threads: 1, comments: 5, roots: 2, depth: 2,
      completeness: Completeness(claimed: 20, hidden: 1, isFlattened: true, orphans: 1),
      text: "The plums were better last year"),
    Seed(
      file: "youtube-page.json", format: .youtubePage, threads: 1, comments: 5, roots: 5, depth: 1,
      completeness: Completeness(claimed: 1_600, hidden: 3, hasMorePages: true), text: "Steam all the way up"),
    Seed(
      file: "convokit.jsonl", format: .convoKit, threads: 3, comments: 10, roots: 3, depth: 4,
      states: [.removed: 1], completeness: Completeness(orphans: 1), text: "My beans failed & I am sad"),
    Seed(
      file: "github.json", format: .gitHub, threads: 3, comments: 7, roots: 4, depth: 2,
      completeness: Completeness(isFlattened: true, orphans: 1), text: "It crashes on start"),
    Seed(
      file: "github-discussion.json", format: .gitHub, threads: 1, comments: 5, roots: 3, depth: 2,
      states: [.spam: 1],
      completeness: Completeness(claimed: 7, hidden: 1, hasMorePages: true, isFlattened: true), text: "Cork"),
    Seed(
      file: "stack-exchange.json", format: .stackExchange, threads: 1, comments: 5, roots: 4, depth: 2,
      completeness: Completeness(claimed: 7, hasMorePages: true, isFlattened: true), text: "What cork?"),
    Seed(
      file: "slack.json", format: .slack, threads: 1, comments: 6, roots: 3, depth: 2, states: [.deleted: 1],
      completeness: Completeness(hidden: 2, hasMorePages: true, isFlattened: true, orphans: 1),
      text: "Who took the ladder? @ben & @U3?"),
    Seed(
      file: "mattermost.json", format: .mattermost, threads: 1, comments: 5, roots: 2, depth: 2,
      states: [.deleted: 1],
      completeness: Completeness(absent: 1, hasMorePages: true, isFlattened: true, orphans: 1),
      problems: [.unlistedRecords(1)], text: "Late answer"),
    Seed(
      file: "mattermost-export.ndjson", format: .mattermost, threads: 2, comments: 5, roots: 3, depth: 2,
      completeness: Completeness(isFlattened: true), text: "Who has the saw?"),
    Seed(
      file: "telegram.json", format: .telegram, threads: 1, comments: 6, roots: 3, depth: 3,
      completeness: Completeness(orphans: 1), text: "Rehearsal at six"),
    Seed(
      file: "telegram-updates.json", format: .telegram, threads: 1, comments: 2, roots: 1, depth: 2,
      text: "Gate open?"),
    Seed(
      file: "remark42.ndjson", format: .remark42, threads: 2, comments: 6, roots: 2, depth: 4,
      states: [.deleted: 1], completeness: Completeness(orphans: 1), text: "Tar & feathers"),
    Seed(
      file: "remark42-tree.json", format: .remark42, threads: 1, comments: 4, roots: 2, depth: 3,
      completeness: Completeness(claimed: 5), text: "One"),
    Seed(
      file: "commento.json", format: .commento, threads: 1, comments: 6, roots: 3, depth: 3,
      states: [.pending: 1, .deleted: 1, .spam: 1], text: "A reef knot slips"),
    Seed(
      file: "coral.ndjson", format: .coral, threads: 1, comments: 7, roots: 4, depth: 3,
      states: [.pending: 2, .deleted: 1, .removed: 1], completeness: Completeness(absent: 1, orphans: 1),
      text: "Who pays for the pier?"),
    Seed(
      file: "artalk.json", format: .artalk, threads: 2, comments: 6, roots: 3, depth: 3,
      states: [.pending: 1], completeness: Completeness(orphans: 1), text: "Up high"),
    Seed(
      file: "isso-json.json", format: .issoJSON, threads: 2, comments: 6, roots: 2, depth: 2,
      completeness: Completeness(isFlattened: true, orphans: 1), text: "Row or sail?"),
    Seed(
      file: "isso-sqlite.db", format: .issoSQLite, threads: 2, comments: 7, roots: 3, depth: 2,
      states: [.pending: 1, .deleted: 1], completeness: Completeness(isFlattened: true),
      text: "Moss likes shade"),
    Seed(
      file: "reddit.json", format: .reddit, threads: 1, comments: 8, roots: 3, depth: 4,
      states: [.deleted: 1, .removed: 1], completeness: Completeness(claimed: 19, hidden: 7, depthLimits: 1),
      text: "Finally a boat after eight.\n\nThank you & well done."),
    Seed(
      file: "reddit-apify.json", format: .redditApify, threads: 1, comments: 6, roots: 2, depth: 3,
      states: [.removed: 1], completeness: Completeness(claimed: 8, orphans: 1),
      text: "A boat after eight at last."),
    Seed(
      file: "pushshift.ndjson", format: .pushshift, threads: 2, comments: 9, roots: 3, depth: 5,
      states: [.deleted: 1, .removed: 1], completeness: Completeness(orphans: 1, duplicates: 1),
      text: "A boat after eight & a night bus. Lovely!"),
    Seed(
      file: "hacker-news.json", format: .hackerNews, threads: 1, comments: 6, roots: 3, depth: 3,
      states: [.deleted: 1, .removed: 1], completeness: Completeness(claimed: 11, absent: 2),
      text: "Nice and small.\n\nDoes it know about tides? It's odd otherwise. See https://example.org/tides"),
    Seed(
      file: "hacker-news-algolia.json", format: .hackerNewsAlgolia, threads: 1, comments: 6, roots: 3,
      depth: 3, states: [.deleted: 1], text: "Nice & small.\n\nDoes it know about tides?"),
    Seed(
      file: "hacker-news-table.ndjson", format: .hackerNewsTable, threads: 2, comments: 5, roots: 2, depth: 3,
      states: [.deleted: 1, .removed: 1], completeness: Completeness(claimed: 4, orphans: 1),
      problems: [.notAComment], text: "Rude."),
    Seed(
      file: "discourse.json", format: .discourse, threads: 1, comments: 8, roots: 4, depth: 3,
      states: [.pending: 1, .deleted: 1],
      completeness: Completeness(claimed: 10, absent: 2, isFlattened: true, orphans: 1),
      text: "Which rope for a small boat?"),
    Seed(
      file: "disqus-api.json", format: .disqusAPI, threads: 1, comments: 7, roots: 3, depth: 5,
      states: [.pending: 1, .deleted: 1, .spam: 1],
      completeness: Completeness(claimed: 12, hasMorePages: true), text: "A boat after eight & a night bus."),
    Seed(
      file: "wordpress-rest.json", format: .wordPressREST, threads: 1, comments: 6, roots: 2, depth: 3,
      states: [.pending: 1], completeness: Completeness(orphans: 1), text: "Its parent is on another page."),
    Seed(
      file: "lemmy.json", format: .lemmy, threads: 2, comments: 6, roots: 3, depth: 3, states: [.removed: 1],
      completeness: Completeness(hidden: 3, orphans: 1), text: "Who painted it green?"),
    Seed(
      file: "mastodon.json", format: .mastodon, threads: 1, comments: 6, roots: 1, depth: 3,
      completeness: Completeness(hidden: 3, absent: 1, orphans: 3), text: "The new ferry timetable is out."),
    Seed(
      file: "bluesky.json", format: .bluesky, threads: 1, comments: 5, roots: 1, depth: 4,
      completeness: Completeness(hidden: 2, absent: 2, depthLimits: 1),
      text: "The new ferry timetable is out."),
    Seed(
      file: "csv.csv", format: .csv, threads: 2, comments: 10, roots: 5, depth: 3,
      states: [.pending: 1, .spam: 1], completeness: Completeness(orphans: 1),
      problems: [
        guess(
          "id=comment_id,parent=parent_id,thread=video_id,author=author,time=published_at,"
            + "text=text:plain,state=status,title=video_title"), .unclosedQuote, .unreadableTime,
        .raggedRow(fields: 8, columns: 11),
      ], text: "Lovely light, and the gulls!"),
    Seed(
      file: "json.jsonl", format: .json, threads: 2, comments: 7, roots: 2, depth: 3, states: [.deleted: 1],
      completeness: Completeness(orphans: 1),
      problems: [
        guess("id=cid,parent=replyToCid,thread=videoId,author=author,time=publishedAt,text=body:html"),
        .wrongType(field: "author"), .unreadableTime, .malformedJSON, .notAnObject, .noID,
      ], text: "First & foremost: thank you.\nReally."),
  ]

  private static func guess(_ mapping: String) -> ReadProblem.Kind {
    guard let mapping = try? FieldMapping(parsing: mapping) else { preconditionFailure("no mapping") }
    return .mappingGuessed(mapping)
  }
}
