/// The words with which pages announce their comments, by language. Data only; `HeadingMatcher` reads it.
///
/// All entries are lower case. Source of the phrases: WordPress core and its default themes ("Comments",
/// "%s thoughts on", "Leave a Reply", "Comments are closed.") in their published translations, with the variants
/// that themes print. Most languages have the word for comments, so one list serves all.
enum CommentHeadings {
  /// Words with which a heading goes on behind the noun.
  static let tailWords: Set<String> = [
    // on, to, about
    "on", "to", "for", "about", "auf", "zu", "zum", "zur", "über", "en", "sobre", "a", "al", "para", "sur",
    "à", "au", "su", "op", "over", "bij", "om", "på", "till", "til", "do", "na", "о", "к", "на", "для", "про",
    "k", "için", "hakkında", "pada", "la", "em", "di", "ao", "despre", "għal",
    // so far, add yours, leave, write, read
    "so", "already", "add", "leave", "write", "read", "view", "join", "skip", "rss", "bisher", "bislang",
    "vorhanden", "hinzufügen", "schreiben", "yet", "añadir", "ajouter", "posted", "published", "filed",
    "geçmiş", "yapıldı", "publicados", "publicado", "reply", "yapın",
  ]

  /// Phrases in front of a count: `There are 5 comments`.
  static let leads: [String] = [
    "there are", "there is", "there are currently", "there are now", "this post has", "this article has",
    "this entry has", "this page has", "this story has", "this recipe has", "view all", "view", "show all",
    "show", "showing", "read all", "read the", "read", "see all", "load all", "all", "total", "we have",
    "join the discussion", "join the conversation", "currently", "currently there are", "dieser artikel hat",
    "dieser beitrag hat", "dieser eintrag hat", "dieses rezept hat", "der artikel hat", "der beitrag hat",
    "es gibt", "es gibt bereits", "es gibt bisher", "es sind", "bisher", "bislang", "alle", "derzeit",
    "aktuell", "es wurden", "es wurden bisher", "bisher wurden", "bisher gibt es", "bislang gibt es",
    "zu diesem artikel gibt es", "zu diesem beitrag gibt es", "bereits", "insgesamt", "se han publicado",
    "hay", "hay un total de", "esta entrada tiene", "este artículo tiene", "este post tiene", "ver",
    "ver los", "il y a", "cet article a", "cet article comporte", "voir les", "déjà", "ci sono",
    "questo articolo ha", "questo post ha", "leggi i", "leggi", "há", "este post tem", "este artigo tem",
    "esta postagem tem", "er zijn", "dit bericht heeft", "dit artikel heeft", "det finns", "inlägget har",
    "der er", "det er", "detta inlägg har", "dette indlæg har", "dette innlegget har", "jest", "są",
    "ten wpis ma", "liczba komentarzy", "комментариев", "всего", "v článku je", "celkem", "bu yazıya",
    "bu yazı için", "toplam", "există", "összesen", "bisherige", "обсуждение", "обговорення", "обсудить",
    "discussion", "diskussion", "已有", "共", "共有", "目前有", "有", "全部", "全", "総", "총", "전체", "مجموع", "هناك",
    "يوجد", "viso", "kopā", "kokku", "gjithsej", "mevcut", "komentarų", "articolul are", "có", "ada",
    "terdapat",
  ]

  /// Words with which a line begins that counts what it shows: `Showing 1-5 of 14 comments`.
  static let views: Set<String> = [
    "showing", "viewing", "displaying", "zeige", "angezeigt", "mostrando", "viendo", "affichage",
    "visualizzazione",
    "exibindo", "toont", "visar", "viser", "показано", "wyświetlanie", "zobrazeno", "gösterilen",
  ]

  /// What joins an article's title to the count behind it: `The bridge has 14 comments`.
  static let joints: Set<String> = ["has", "hat", "tiene", "tem", "heeft", "ma"]

  /// The same at the end of a word, in languages without blanks.
  static let gluedJoints: [String] = ["への", "に対して", "には", "に", "有", "에", "의"]

  /// Whole lines that announce comments without a count.
  static let bare: Set<String> = [
    "comments", "reader interactions", "reader comments", "user comments", "readers comments", "all comments",
    "kommentare", "kommentar", "leserkommentare", "leser-interaktionen", "comentarios",
    "comentarios de los lectores", "interacciones con los lectores", "commentaires",
    "interactions du lecteur",
    "vos commentaires", "commenti", "interazioni del lettore", "comentários", "interações do leitor",
    "reacties", "lezersinteracties", "opmerkingen", "kommentarer", "läsarkommentarer",
    "kommentit", "komentarze", "komentáře", "komentáre", "komentari", "komentarji", "hozzászólások",
    "kommentek", "comentarii", "комментарии", "коментарі", "коментари", "σχόλια", "yorumlar", "comentaris",
    "komentar", "bình luận", "コメント", "评论", "留言", "댓글", "التعليقات", "תגובות", "bisherige kommentare",
    "alle kommentare", "lesermeinungen", "leserbriefe", "leser-kommentare", "kommentare der leser",
    "kommentare unserer leser", "ihre kommentare", "eure kommentare", "your comments", "previous comments",
    "visitor comments", "viewer comments", "the comments", "commentaires des lecteurs", "les commentaires",
    "tous les commentaires", "los comentarios", "todos los comentarios", "comentarios de lectores",
    "commenti dei lettori", "tutti i commenti", "todos os comentários", "comentários dos leitores",
    "alle reacties", "lezersreacties", "alla kommentarer", "kaikki kommentit", "komentarze czytelników",
    "všechny komentáře", "все комментарии", "комментарии читателей", "всі коментарі", "iruzkinak",
    "komentārai", "komentarai", "komentāri", "kommentaarid", "komente", "komentet", "athugasemdir", "şərhlər",
    "каментары", "コメント一覧", "読者コメント", "全部评论", "所有评论", "网友评论", "全部留言", "讀者留言", "回應", "댓글 목록",
    "전체 댓글", "دیدگاه‌ها", "دیدگاهها", "نظرات", "تعليقات", "ความเห็น", "ความคิดเห็น", "टिप्पणियाँ",
    "মন্তব্য", "komento", "sylwadau",
  ]

  /// Whole lines that may announce comments, or a section of the article.
  static let vague: Set<String> = [
    "responses", "replies", "discussion", "join the conversation", "what others say", "reactions",
    "diskussion", "antworten", "reaktionen", "meinungen", "ergänzungen", "respuestas", "réactions",
    "réponses", "risposte", "respostas",
  ]

  /// The starts of an entry that another page's link made.
  static let pingStarts: [String] = [
    "pingback:", "trackback:", "pingback :", "trackback :", "rétrolien :", "ping:", "пингбек:", "pingback by",
    "trackback by",
  ]
}
