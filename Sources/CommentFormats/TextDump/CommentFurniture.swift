/// What a page's theme prints inside each comment and nobody wrote: buttons, ratings, the line with the author.
/// Data only, all lower case; `FurnitureMatcher` reads it. A line is compared by its words alone.
enum CommentFurniture {
  /// Lines that are furniture wherever they stand in a comment.
  static let anywhere: Set<String> = [
    "report comment", "report this comment", "log in to reply", "login to reply", "log in to leave a comment",
    "reply to this comment", "reply to comment", "copy link to comment", "view replies", "hide replies",
    "load more replies", "your comment is awaiting moderation", "this comment is awaiting moderation",
    "kommentar melden", "beitrag melden", "zum antworten anmelden", "melde dich an um zu antworten",
    "dein kommentar wartet auf freischaltung", "accede para responder", "inicia sesión para responder",
    "denunciar comentario", "connectez-vous pour répondre", "signaler un abus", "signaler ce commentaire",
    "accedi per rispondere", "acesse para responder", "faça login para responder", "log in om te reageren",
    "log in om te antwoorden", "logga in för att svara", "log ind for at besvare", "logg inn for å svare",
    "zaloguj się aby odpowiedzieć", "войдите чтобы ответить", "pro odpověď se přihlaste",
    "yanıtlamak için giriş yapın", "cevap yazmak için oturum açın",
  ]

  /// Lines that are furniture at the end of a comment, where themes put their buttons.
  static let atTheEnd: Set<String> = [
    "reply", "quote", "edit", "share", "like", "likes", "unlike", "report", "permalink", "link", "flag",
    "upvote", "downvote", "helpful", "loading", "antworten", "antwort", "zitieren", "bearbeiten", "melden",
    "teilen", "liken", "gefällt mir", "wird geladen", "responder", "citar", "editar", "me gusta", "cargando",
    "reportar", "compartir", "répondre", "citer", "modifier", "j'aime", "j’aime", "chargement", "signaler",
    "partager", "rispondi", "cita", "modifica", "mi piace", "caricamento", "segnala", "condividi", "curtir",
    "gostar", "carregando", "beantwoorden", "reageer", "reageren", "antwoord", "antwoorden", "citeer",
    "vind ik leuk", "bezig met laden", "svara", "gilla", "svar", "besvar", "synes godt om", "liker", "vastaa",
    "tykkää", "odpowiedz", "lubię to", "cytuj", "zgłoś", "odpovědět", "líbí se mi", "odpovedať", "odgovori",
    "válasz", "răspunde", "ответить", "нравится", "цитировать", "відповісти", "отговор", "απάντηση",
    "yanıtla", "cevapla", "beğen", "respon", "balas", "trả lời", "返信", "回复", "回覆", "답글", "응답", "رد", "پاسخ",
    "הגב", "ตอบกลับ", "atsakyti", "atbildēt", "vasta",
    "comentar", "permalien", "like reply", "reply like", "reply share",
  ]

  /// The nouns of a rating, which stands in front of a review: `5 stars`.
  static let stars: Set<String> = [
    "star", "stars", "sterne", "stern", "estrellas", "estrella", "étoiles", "étoile", "stelle", "stella",
    "estrelas", "sterren", "ster", "stjärnor", "stjerner", "gwiazdki", "gwiazdek", "hvězdiček", "звезд",
    "звезды", "yıldız",
  ]

  /// Lines that stand behind a page's last comment.
  static let behind: Set<String> = [
    "older comments", "newer comments", "previous comments", "next comments", "load more comments",
    "load more",
    "show more comments", "more comments", "view more comments", "recent posts", "recent comments",
    "related posts", "related articles", "related stories", "previous post", "next post", "post navigation",
    "archives", "most read", "most popular", "about the author", "subscribe", "primary sidebar",
    "ältere kommentare", "neuere kommentare", "weitere kommentare laden", "mehr kommentare laden",
    "neueste beiträge", "letzte beiträge", "ähnliche beiträge", "ähnliche artikel", "vorheriger beitrag",
    "nächster beitrag", "beitragsnavigation", "archiv", "meistgelesen", "comentarios más antiguos",
    "comentarios anteriores", "cargar más comentarios", "entradas recientes", "artículos relacionados",
    "commentaires plus anciens", "plus de commentaires", "articles récents", "articles similaires",
    "commenti precedenti", "articoli recenti", "articoli correlati", "comentários mais antigos",
    "posts recentes", "artigos relacionados", "oudere reacties", "recente berichten",
    "gerelateerde berichten",
    "äldre kommentarer", "starsze komentarze", "ostatnie wpisy", "старые комментарии", "свежие записи",
  ]

  /// The word for a page of comments, as in `Page 1 of 3`.
  static let pages: Set<String> = [
    "page", "seite", "página", "pagina", "sida", "side", "strona", "strana", "страница", "sayfa",
  ]

  /// What a page prints in place of a comment that was taken down.
  static let deleted: Set<String> = [
    "this comment was deleted", "this comment has been deleted", "this comment was removed",
    "this comment has been removed", "this comment has been removed by the author", "comment deleted",
    "comment removed", "dieser kommentar wurde gelöscht", "dieser kommentar wurde entfernt",
    "kommentar gelöscht", "este comentario ha sido eliminado", "este comentario fue eliminado",
    "ce commentaire a été supprimé", "questo commento è stato eliminato", "este comentário foi removido",
    "este comentário foi excluído", "deze reactie is verwijderd", "ten komentarz został usunięty",
    "комментарий удален", "комментарий удалён",
  ]

  /// `3 people like this`, by the verb with which it starts.
  static let likeStarts: [String] = ["gefällt ", "liked by ", "le gusta a ", "aimé par ", "piace a "]

  /// Whom that line counts.
  static let likers: Set<String> = [
    "people", "person", "personen", "mal", "bloggern", "blogger", "bloggers", "personas", "persona",
    "personnes",
    "personne", "persone", "others", "users",
  ]

  /// `Ada says:`, by what stands behind the name.
  static let says: [String] = [
    "says", "said", "wrote", "writes", "sagt", "sagte", "schreibt", "schrieb", "meint", "meinte", "dice",
    "dijo", "escribió", "dit", "a dit", "a écrit", "écrit", "ha detto", "scrive", "ha scritto", "disse",
    "diz", "escreveu", "schreef", "zegt", "schrijft", "zei", "skriver", "skrev", "säger", "sier", "siger",
    "sanoo", "kirjoitti", "pisze", "mówi", "napisał", "říká", "napsal", "píše", "hovorí", "kaže", "pravi",
    "szerint", "spune", "говорит", "пишет", "написал", "каже", "каза", "λέει", "dedi ki", "diyor ki",
    "ha dit", "diu", "berkata", "mengatakan", "dixo", "di", "segir", "sako", "rašo", "parašė", "saka",
    "ütleb",
    "thotë", "a spus", "a zis", "mondja", "írta", "viết", "より", "说道", "说", "說道", "表示", "님의 말",
    "님의 댓글", "گفت", "می‌گوید", "می‌گه", "يقول", "قال", "אומר", "אומרת", "כתב", "พูดว่า", "вели", "сказав",
    "сказал", "коментує", "пише", "είπε", "şöyle dedi",
  ]
}
