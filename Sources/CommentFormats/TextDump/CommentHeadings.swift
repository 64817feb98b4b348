/// The words with which pages announce their comments, by language. Data only; `HeadingMatcher` reads it.
///
/// All entries are lower case. Source of the phrases: WordPress core and its default themes ("Comments",
/// "%s thoughts on", "Leave a Reply", "Comments are closed.") in their published translations, with the variants
/// that themes print. Most languages have the word for comments, so one list serves all.
enum CommentHeadings {
  /// Nouns that mean comments and nothing else. In a byline only these claim a count.
  static let commentNouns: Set<String> = [
    // en, de, es, fr, it, pt
    "comment", "comments", "kommentar", "kommentare", "kommentaren", "leserkommentar", "leserkommentare",
    "comentario", "comentarios", "commentaire", "commentaires", "commento", "commenti", "comentário",
    "comentários",
    // nl, sv, da, no, fi
    "reactie", "reacties", "opmerking", "opmerkingen", "kommentarer", "kommentti", "kommenttia", "kommentit",
    // pl, cs, sk, sl, hr, sr, hu, ro
    "komentarz", "komentarze", "komentarzy", "komentář", "komentáře", "komentářů", "komentár", "komentáre",
    "komentárov", "komentar", "komentarja", "komentarji", "komentarjev", "komentara", "komentari", "коментар",
    "коментара", "коментари", "hozzászólás", "komment", "comentariu", "comentarii",
    // ru, uk, bg, el, tr, ca, id, vi
    "комментарий", "комментария", "комментариев", "комментарии", "коментарі", "коментарів", "σχόλιο",
    "σχόλια", "yorum", "yorumlar", "comentari", "comentaris", "luận",
    // ja, zh, ko, ar, he; counters are glued to the noun
    "件のコメント", "コメント", "条评论", "則留言", "条留言", "篇留言", "評論", "评论", "개의", "댓글", "تعليق", "تعليقات", "تعليقان",
    "תגובות", "תגובה",
  ]

  /// Nouns that announce comments only where the whole line is made for it: `3 thoughts on “…”`.
  static let otherNouns: Set<String> = [
    "response", "responses", "reply", "replies", "thought", "thoughts", "reaction", "reactions", "discussion",
    "discussions", "opinion", "opinions", "antwort", "antworten", "gedanke", "gedanken", "reaktion",
    "reaktionen", "ergänzung", "ergänzungen", "meinung", "meinungen", "rückmeldung", "rückmeldungen",
    "wortmeldung", "wortmeldungen", "respuesta", "respuestas", "pensamiento", "pensamientos", "opinión",
    "opiniones", "réponse", "réponses", "réflexion", "réflexions", "pensée", "pensées", "réaction",
    "réactions", "avis", "risposta", "risposte", "pensiero", "pensieri", "resposta", "respostas",
    "pensamento", "pensamentos", "antwoord", "antwoorden", "gedachte", "gedachten", "svar", "tanke", "tankar",
    "tanker", "vastaus", "vastausta", "ajatus", "ajatusta", "odpowiedź", "odpowiedzi", "myśl", "myśli",
    "opinie", "opinii", "odpověď", "odpovědi", "odpovědí", "názor", "názory", "názorů", "odpoveď", "odpovede",
    "odpovedí", "myšlenka", "myšlenky", "myšlenek", "mišljenje", "mišljenja", "gondolat", "válasz", "gând",
    "gânduri", "răspuns", "răspunsuri", "ответ", "ответа", "ответов", "отзыв", "отзыва", "отзывов", "мысль",
    "мысли", "мыслей", "відповідь", "відповіді", "відповідей", "думка", "думки", "мнение", "мнения", "σκέψη",
    "σκέψεις", "απάντηση", "απαντήσεις", "düşünce", "yanıt", "cevap", "resposta", "respostes", "tanggapan",
    "balasan", "pemikiran", "件のフィードバック", "个想法", "則迴響", "条回复", "個回應", "개의",
  ]

  /// Nouns of links from other pages, which some themes list behind the comments.
  static let pingNouns: Set<String> = [
    "pingback", "pingbacks", "trackback", "trackbacks", "ping", "pings", "rétrolien", "rétroliens",
  ]

  /// Words that may stand between the count and the noun.
  static let adjectives: Set<String> = [
    "reader", "readers", "reader's", "user", "approved", "total", "new", "neue", "weitere", "bình",
    "approvato",
  ]

  /// Counts that are written as words.
  static let numberWords: [String: Int] = [
    "no": 0, "keine": 0, "kein": 0, "sin": 0, "aucun": 0, "nessun": 0, "nenhum": 0, "sem": 0, "geen": 0,
    "inga": 0, "ingen": 0, "brak": 0, "bez": 0, "žádné": 0, "žádný": 0, "нет": 0, "niciun": 0, "nincs": 0,
    "one": 1, "ein": 1, "eine": 1, "un": 1, "una": 1, "une": 1, "um": 1, "uma": 1, "één": 1, "een": 1,
    "ett": 1, "en": 1, "et": 1, "jeden": 1, "jedna": 1, "один": 1, "одна": 1, "bir": 1, "yksi": 1, "egy": 1,
    "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "zwei": 2, "drei": 3, "vier": 4, "fünf": 5, "sechs": 6, "sieben": 7, "acht": 8, "neun": 9, "zehn": 10,
  ]

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
    "bu yazı için", "toplam", "există", "összesen",
  ]

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
    "komentar", "bình luận", "コメント", "评论", "留言", "댓글", "التعليقات", "תגובות",
  ]

  /// Whole lines that may announce comments, or a section of the article.
  static let vague: Set<String> = [
    "responses", "replies", "discussion", "join the conversation", "what others say", "reactions",
    "diskussion", "antworten", "reaktionen", "meinungen", "ergänzungen", "respuestas", "réactions",
    "réponses", "risposte", "respostas",
  ]

  /// Beginnings of the heading of the form in which a comment is written.
  static let forms: [String] = [
    "leave a reply", "leave a comment", "leave a response", "leave your comment", "leave your reply",
    "leave comment", "leave reply", "post a comment", "post a reply", "post a new comment",
    "post your comment", "post comment", "add a comment", "add your comment", "add a new comment",
    "add comment", "write a comment", "write your comment", "submit a comment", "submit your comment",
    "make a comment", "have your say", "speak your mind", "share your thoughts", "say something",
    "what do you think", "join the discussion", "comment on this", "your comment", "cancel reply", "reply to",
    "please log in to", "log in to leave", "you must be logged in", "schreibe einen kommentar",
    "schreiben sie einen kommentar", "schreib einen kommentar", "einen kommentar schreiben",
    "kommentar schreiben", "kommentar verfassen", "kommentar hinterlassen", "kommentar abgeben",
    "kommentar hinzufügen", "neuen kommentar", "hinterlasse einen kommentar", "hinterlasse eine antwort",
    "hinterlassen sie", "hinterlasse deinen", "antwort hinterlassen", "antwort schreiben",
    "eine antwort schreiben", "deine meinung", "ihr kommentar", "dein kommentar", "was meinst du",
    "sie müssen sich anmelden", "du musst angemeldet sein", "du musst dich", "deja una respuesta",
    "deja un comentario", "dejar una respuesta", "dejar un comentario", "deja tu comentario",
    "escribe un comentario", "publicar un comentario", "añadir un comentario", "agregar comentario",
    "envía un comentario", "laisser un commentaire", "laissez un commentaire", "laisser une réponse",
    "poster un commentaire", "ajouter un commentaire", "écrire un commentaire", "votre commentaire",
    "répondre", "lascia un commento", "lascia una risposta", "scrivi un commento", "invia un commento",
    "aggiungi un commento", "deixe um comentário", "deixe uma resposta", "deixe o seu comentário",
    "deixe seu comentário", "deixar um comentário", "escreva um comentário", "comente", "geef een reactie",
    "geef een antwoord", "laat een reactie achter", "laat een antwoord achter", "plaats een reactie",
    "reageer", "schrijf een reactie", "lämna ett svar", "lämna en kommentar", "skriv en kommentar",
    "kommentera", "skriv et svar", "skriv en kommentar", "efterlad en kommentar", "legg igjen en kommentar",
    "legg igjen et svar", "legg inn en kommentar", "vastaa", "jätä kommentti", "kirjoita kommentti",
    "dodaj komentarz", "zostaw komentarz", "zostaw odpowiedź", "napisz komentarz", "skomentuj",
    "napsat komentář", "napište komentář", "přidat komentář", "zanechat odpověď", "pridaj komentár",
    "zanechajte odpoveď", "komentirajte", "odgovori", "ostavi komentar", "ostavite odgovor",
    "napišite komentar", "vélemény hozzászólás", "hozzászólás írása", "szólj hozzá", "lasă un răspuns",
    "lasă un comentariu", "добавить комментарий", "оставить комментарий", "оставьте комментарий",
    "оставьте ответ", "написать комментарий", "залишити відповідь", "залишити коментар", "вашият коментар",
    "отговор", "αφήστε μια απάντηση", "αφήστε ένα σχόλιο", "bir cevap yazın", "bir yanıt yazın",
    "bir yorum yazın", "yorum yap", "yorum yaz", "deixa un comentari", "tinggalkan balasan",
    "tinggalkan komentar", "để lại một bình luận", "trả lời", "コメントを残す", "返信", "发表评论", "发表回复", "發佈留言",
    "댓글 남기기", "답글 남기기", "اترك تعليق", "כתיבת תגובה",
  ]

  /// Beginnings of lines that say that no more comments are taken.
  static let closed: [String] = [
    "comments are closed", "comments are now closed", "comments closed", "commenting is closed",
    "commenting has been", "the comments are closed", "comments have been closed", "comments off",
    "die kommentarfunktion ist", "kommentare sind geschlossen", "kommentare geschlossen",
    "die kommentare sind", "kommentarfunktion", "los comentarios están cerrados", "comentarios cerrados",
    "les commentaires sont fermés", "les commentaires sont clos", "i commenti sono chiusi",
    "os comentários estão", "comentários encerrados", "reacties zijn gesloten", "de reacties zijn gesloten",
    "kommentarer inaktiverade", "kommentarer är stängda", "kommentarer er lukket", "der er lukket for",
    "kommentarfeltet er stengt", "możliwość komentowania", "komentarze są wyłączone",
    "komentáře jsou uzavřeny", "комментарии закрыты", "комментирование", "yorumlar kapalı",
    "yorumlar kapatılmış", "els comentaris estan tancats", "comentariile sunt închise",
  ]

  /// The starts of an entry that another page's link made.
  static let pingStarts: [String] = [
    "pingback:", "trackback:", "pingback :", "trackback :", "rétrolien :", "ping:", "пингбек:", "pingback by",
    "trackback by",
  ]
}
