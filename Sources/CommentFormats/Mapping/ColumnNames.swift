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
    "texto", "utterance", "opinion", "kommentartext", "textecommentaire", "textocomentario", "commento",
    "testo",
    "testocommento", "mensagem", "mensaje", "messaggio", "nachricht", "contenu", "contenido", "conteudo",
    "reactie",
    "komentarz", "kommentti", "yorum", "комментарий", "текст", "评论", "评论内容", "コメント", "댓글",
  ]

  /// Those of `text` that name an object with the text in it just as often.
  static let wrappers = [
    "snippet", "comment", "data", "attributes", "node", "record", "fields", "post", "properties",
  ]

  static let id = [
    "commentid", "cid", "id", "commentuuid", "uuid", "replyid", "commenthex", "idcomment", "commentpk",
    "messageid",
    "msgid", "idstr", "pk", "tweetid", "statusid", "shortid", "objectid", "identifiant", "identificador",
    "identificativo", "idcommentaire", "idcomentario", "idcommento", "kommentarid", "kommentarnummer", "评论id",
  ]

  static let parent = [
    "commentparent", "parentcommentid", "commentparentid", "parentid", "parent", "replytocid",
    "replytocommentid",
    "replytoid", "inreplytoid", "inreplytocommentid", "inreplyto", "inreplytostatusid", "replyto",
    "parentcid",
    "parentuuid", "parenthex", "parentcomment", "pid", "idparent", "repliedtoid", "repliedto",
    "parentmessageid",
    "parentpostid", "inreplytostatusidstr", "repliestoid", "repliesto", "replytomessageid",
    "referencemessageid", "antwortauf",
    "antwortzu", "elternid", "elternkommentar", "enreponsea", "reponsea", "commentaireparent",
    "respuestaa", "enrespuestaa", "comentariopadre", "idpadre", "rispostaa", "inrispostaa", "commentopadre",
    "respostaa", "emrespostaa", "respostapara", "idpai", "antwoordop", "reactieop", "odpowiedzna", "svarpa",
    "ответна",
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
    "user", "sendername", "uniqueid", "useruniqueid", "commentinguser", "membername", "memberuname",
    "handle", "autor", "auteur", "autore", "autora", "autorin", "verfasser", "verfasserin", "nutzer",
    "nutzername",
    "benutzer", "benutzername", "utilisateur", "pseudo", "pseudonyme", "usuario", "nombreusuario", "utente",
    "nomeutente", "gebruiker", "gebruikersnaam", "uzytkownik", "kullanici", "автор", "用户", "用户名", "昵称", "投稿者",
    "작성자", "name", "nom", "nombre", "nome", "naam", "имя",
  ]

  static let time = [
    "commentdategmt", "dategmt", "createdutc", "createdat", "createdati", "publishedat", "commentdate",
    "timestamp",
    "datetime", "created", "creationdate", "createddate", "createdtime", "createtimeiso", "createtime",
    "postedat",
    "posttime", "postedtime", "publishedtime", "publishdate", "publisheddate", "published", "timeparsed",
    "commenttime", "commentpublishedat", "date", "time", "pubdate", "posted", "submittedat", "insertedat",
    "datum", "createdate", "createdon", "dateposted", "postdate", "timecreated", "timestampcreated",
    "zeitstempel", "zeitpunkt", "erstelltam", "dateheure", "horodatage", "creele", "fecha", "fechahora",
    "dataora",
    "data", "dato", "дата", "日期", "时间", "日時", "날짜", "ts",
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
    "replycommenttotal", "countreplies", "edgethreadedcommentscount",
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

  /// A name as it is compared. Marks on Latin letters do not count: people who type names leave them out.
  static func plain(_ name: String) -> String {
    if name.utf8.contains(where: { $0 >= 0x80 }) {
      return String(name.lowercased().map { unmarked[$0] ?? $0 }.filter { $0.isLetter || $0.isNumber })
    }
    let bytes = name.utf8.compactMap { byte -> UInt8? in
      switch byte {
      case 0x41...0x5A: byte | 0x20
      case 0x61...0x7A, 0x30...0x39: byte
      default: nil
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static let unmarked: [Character: Character] = {
    let letters: [(Character, String)] = [
      ("a", "àáâãäåą"), ("c", "çćč"), ("e", "èéêëę"), ("i", "ìíîïı"), ("l", "ł"), ("n", "ñńň"),
      ("o", "òóôõöø"),
      ("s", "śšş"), ("u", "ùúûüů"), ("y", "ýÿ"), ("z", "źżž"),
    ]
    return Dictionary(uniqueKeysWithValues: letters.flatMap { plain, marked in marked.map { ($0, plain) } })
  }()

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
