/// The kinds of input that can be read. The raw value is the word used on the command line and in outputs.
///
/// A new format is one file in `Readers/`, one case here, and one line in `reader`. The order of the cases is the
/// order in which `detect` asks, so a format that is easily told comes before one that takes almost anything.
public enum SourceFormat: String, CaseIterable, Sendable {
  /// Reddit's API: comment pages, listings, `morechildren`.
  case reddit
  /// Posts and comments of Reddit as Apify's scrapers write them.
  case redditApify = "reddit-apify"
  /// Dumps of Reddit's comments by Pushshift and Arctic Shift.
  case pushshift
  /// Items of Hacker News' Firebase API.
  case hackerNews = "hacker-news"
  /// Algolia's Hacker News API.
  case hackerNewsAlgolia = "hacker-news-algolia"
  /// Rows of BigQuery's Hacker News table.
  case hackerNewsTable = "hacker-news-table"
  /// Topics of Discourse.
  case discourse
  /// Disqus' API.
  case disqusAPI = "disqus-api"
  /// WordPress' REST API.
  case wordPressREST = "wordpress-rest"
  /// Lemmy's API.
  case lemmy
  /// The context of a Mastodon status.
  case mastodon
  /// Bluesky's `getPostThread`.
  case bluesky
  /// Isso's SQLite database.
  case issoSQLite = "isso-sqlite"
  /// Isso's generic JSON, which it imports.
  case issoJSON = "isso-json"
  /// The info JSON of yt-dlp.
  case youtubeDLP = "yt-dlp"
  /// The output of youtube-comment-downloader.
  case youtubeDownloader = "youtube-comment-downloader"
  /// Answers of the YouTube Data API v3.
  case youtubeAPI = "youtube-api"
  /// The output of Apify's YouTube comment scraper.
  case youtubeApify = "youtube-apify"
  /// A page of YouTube's inner API.
  case youtubePage = "youtube-page"
  /// The utterances of a ConvoKit corpus.
  case convoKit = "convokit"
  /// Comments of GitHub's APIs.
  case gitHub = "github"
  /// Answers of the Stack Exchange API.
  case stackExchange = "stack-exchange"
  /// Slack's API and exports.
  case slack
  /// Mattermost's API and bulk export.
  case mattermost
  /// Telegram's exports and bot API.
  case telegram
  /// Remark42's backup and API.
  case remark42
  /// Commento's export.
  case commento
  /// Coral's and Talk's comments, as mongoexport writes them.
  case coral
  /// Artalk's Artrans.
  case artalk
  /// WordPress's export, and Disqus's import dialect of it.
  case wxr
  /// Disqus's XML export.
  case disqusXML = "disqus-xml"
  /// Blogger's Atom export.
  case bloggerAtom = "blogger-atom"
  /// A page with comments by WordPress's plugin wpDiscuz.
  case wpDiscuz = "wpdiscuz-html"
  /// A Blogger page.
  case bloggerHTML = "blogger-html"
  /// A Drupal page.
  case drupalHTML = "drupal-html"
  /// A WordPress page.
  case wordPressHTML = "wordpress-html"
  /// A page or a JSON-LD document with schema.org's `Comment`.
  case schemaOrg = "schema-org"
  /// A mailbox of mail or news in one file.
  case mbox
  /// One mail, as a maildir keeps it, or one article of Usenet.
  case mail
  /// Parley's own comments, one JSON object a line.
  case ndjson
  /// Flat JSON records of comments: one a line, in an array, or in arrays inside of a document.
  case json
  /// A table of comments: comma-, semicolon- or tab-separated values with a header.
  case csv
  /// The plain text of a page, as Resiliparse and its ports print it.
  case textDump = "text-dump"
  /// One comment a line, all at the top level; only where it is asked for.
  case lines

  /// Tells a format by content, never by name; `nil` for what is empty, binary, or of a kind not read here.
  ///
  /// Looks at the first 256 KiB, unpacked.
  public static func detect(_ bytes: [UInt8]) -> SourceFormat? {
    var source = SourceStream(bytes: bytes)
    guard var head = try? SourceHead(of: &source) else { return nil }
    if SavedPage.recognizes(head) {
      guard let page = try? SavedPage.page(of: &source) else { return nil }
      head = SourceHead(page[...], isWhole: true)
    }
    if let format = detectMoreThanText(head) { return format }
    return SourceText.failure(of: head) == nil ? detect(head) : nil
  }

  /// A database, and mail, whose parts have charsets of their own: formats whose bytes may look binary.
  static let moreThanText: [SourceFormat] = [.issoSQLite, .mbox, .mail]

  /// Tells one of `moreThanText`.
  static func detectMoreThanText(_ head: SourceHead) -> SourceFormat? {
    moreThanText.first { $0.reader.recognizes(head) }
  }

  static func detect(_ head: SourceHead) -> SourceFormat? {
    allCases.first { $0.reader.recognizes(head) }
  }

  var reader: any ThreadReader {
    switch self {
    case .reddit: RedditListingReader()
    case .redditApify: RedditApifyReader()
    case .pushshift: PushshiftReader()
    case .hackerNews: HackerNewsReader()
    case .hackerNewsAlgolia: HackerNewsAlgoliaReader()
    case .hackerNewsTable: HackerNewsTableReader()
    case .discourse: DiscourseReader()
    case .disqusAPI: DisqusAPIReader()
    case .wordPressREST: WordPressRESTReader()
    case .lemmy: LemmyReader()
    case .mastodon: MastodonReader()
    case .bluesky: BlueskyReader()
    case .issoSQLite: IssoSQLiteReader()
    case .issoJSON: IssoJSONReader()
    case .youtubeDLP: YTDLPReader()
    case .youtubeDownloader: YouTubeDownloaderReader()
    case .youtubeAPI: YouTubeAPIReader()
    case .youtubeApify: YouTubeApifyReader()
    case .youtubePage: YouTubePageReader()
    case .convoKit: ConvoKitReader()
    case .gitHub: GitHubReader()
    case .stackExchange: StackExchangeReader()
    case .slack: SlackReader()
    case .mattermost: MattermostReader()
    case .telegram: TelegramReader()
    case .remark42: Remark42Reader()
    case .commento: CommentoReader()
    case .coral: CoralReader()
    case .artalk: ArtalkReader()
    case .wxr: WXRReader()
    case .disqusXML: DisqusXMLReader()
    case .bloggerAtom: BloggerAtomReader()
    case .wpDiscuz: WPDiscuzReader()
    case .bloggerHTML: BloggerHTMLReader()
    case .drupalHTML: DrupalHTMLReader()
    case .wordPressHTML: WordPressHTMLReader()
    case .schemaOrg: SchemaOrgReader()
    case .mbox: MboxReader()
    case .mail: MailReader()
    case .ndjson: NDJSONReader()
    case .json: JSONRecordsReader()
    case .csv: CSVReader()
    case .textDump: TextDumpReader()
    case .lines: LinesReader()
    }
  }
}
