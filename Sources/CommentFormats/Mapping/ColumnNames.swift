/// The names that columns and keys have in tables and records of comments, as far as they are known.
///
/// Names are compared without case and without everything that is no letter or digit (`comment_ID`,
/// `commentId`). Met in `wp comment list`, YouTube's API and its exporters, Apify, Pushshift, Kaggle and
/// BigQuery dumps, and in what people make themselves.
enum ColumnNames {
  /// What holds the text, best first.
  static let text = [
    "commentcontent", "commenttext", "textoriginal", "textdisplay", "commentbody", "contentrendered",
    "bodytext",
    "body", "comment", "text", "content", "message", "commentmessage", "messagetext", "posttext",
    "postcontent",
    "fulltext", "replytext", "replycontent", "reviewtext", "reviewcontent", "review", "msg", "contents",
    "rawtext",
    "textraw", "bodymarkdown", "markdown", "bodyhtml", "html", "kommentar", "commentaire", "comentario",
    "texte",
    "texto", "utterance", "opinion",
  ]

  /// Those of `text` that name an object with the text in it just as often.
  static let wrappers = [
    "snippet", "comment", "data", "attributes", "node", "record", "fields", "post", "properties",
  ]

  static let id = [
    "commentid", "cid", "id", "commentuuid", "uuid", "replyid", "commenthex", "idcomment", "commentpk",
    "messageid",
    "msgid", "idstr", "pk", "tweetid", "statusid",
  ]

  static let parent = [
    "commentparent", "parentcommentid", "commentparentid", "parentid", "parent", "replytocid",
    "replytocommentid",
    "replytoid", "inreplytoid", "inreplytocommentid", "inreplyto", "inreplytostatusid", "replyto",
    "parentcid",
    "parentuuid", "parenthex", "parentcomment", "pid", "idparent", "repliedtoid", "repliedto",
    "parentmessageid",
    "parentpostid", "inreplytostatusidstr", "antwortauf", "enreponsea", "respuestaa",
  ]

  /// What names the thread, whatever else there is.
  static let thread = [
    "threadid", "linkid", "videoid", "commentpostid", "postid", "articleid", "storyid", "submissionid",
    "topicid",
    "conversationid", "discussionid", "pageid", "mediaid", "rootid", "thread", "article", "video", "post",
    "story",
    "submission", "topic", "videourl", "posturl", "articleurl", "pageurl", "storyurl", "threadurl", "pagekey",
    "inputurl", "shortcode",
  ]

  /// Addresses that are the thread's or each comment's own.
  static let link = [
    "videourl", "posturl", "articleurl", "pageurl", "storyurl", "threadurl", "threadlink", "linkurl",
    "inputurl",
    "url", "link", "permalink",
  ]

  static let title = [
    "threadtitle", "videotitle", "posttitle", "articletitle", "linktitle", "storytitle", "pagetitle",
    "submissiontitle", "topictitle", "headline", "title",
  ]

  static let author = [
    "commentauthor", "authordisplayname", "authorname", "author", "username", "userlogin", "screenname",
    "displayname", "ownerusername", "authorusername", "usernickname", "nickname", "commentername",
    "commenter",
    "authortext", "profilename", "fromname", "by", "poster", "postername", "userscreenname",
    "userdisplayname",
    "user", "sendername", "handle", "autor", "name",
  ]

  static let time = [
    "commentdategmt", "dategmt", "createdutc", "createdat", "createdati", "publishedat", "commentdate",
    "timestamp",
    "datetime", "created", "creationdate", "createddate", "createdtime", "createtimeiso", "createtime",
    "postedat",
    "posttime", "postedtime", "publishedtime", "publishdate", "publisheddate", "published", "timeparsed",
    "commenttime", "commentpublishedat", "date", "time", "pubdate", "posted", "submittedat", "insertedat",
    "datum",
    "fecha", "ts",
  ]

  /// States in words.
  static let state = [
    "commentapproved", "commentstatus", "moderationstatus", "status", "state", "approved", "isapproved",
  ]

  /// States that are a flag, and what the flag says.
  static let stateFlags = [
    "isdeleted", "deleted", "isremoved", "removed", "isspam", "spam",
  ]

  static let replyFlag = ["isreply", "reply"]
  static let replyCount = [
    "replycount", "replycounts", "totalreplycount", "repliescount", "numreplies", "numberofreplies",
  ]

  /// What is common beside comments and tells a table of them from other tables.
  static let company =
    id + parent + thread + author + time + replyFlag + replyCount + [
      "likes", "likecount", "votes", "votecount", "score", "ups", "upvotes", "label", "sentiment", "toxic",
      "toxicity",
      "replies", "rating", "subreddit", "category", "class", "target", "hate",
    ]

  /// What programs' logs have and comments do not.
  static let logs = ["level", "severity", "logger", "loglevel", "hostname", "stacktrace"]

  /// A name as it is compared.
  static func plain(_ name: String) -> String {
    let bytes = name.utf8.compactMap { byte -> UInt8? in
      switch byte {
      case 0x41...0x5A: byte | 0x20
      case 0x61...0x7A, 0x30...0x39, 0x80...0xFF: byte
      default: nil
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The forms of a name that are looked for: whole, and without the objects around it that only wrap it.
  static func forms(_ name: String) -> [String] {
    var forms = [plain(name)]
    var parts = name.split(separator: ".")
    while parts.count > 1, wrappers.contains(plain(String(parts[0]))) {
      parts.removeFirst()
      forms.append(plain(parts.joined(separator: ".")))
    }
    return forms
  }

  /// Whether a column has one of some names.
  static func isKnown(_ column: String, in names: [String]) -> Bool {
    forms(column).contains(where: names.contains)
  }
}
