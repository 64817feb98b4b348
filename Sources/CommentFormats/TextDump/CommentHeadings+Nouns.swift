/// What comments are called. Data only, all lower case.
extension CommentHeadings {
  /// Nouns that mean comments and nothing else. In a byline only these claim a count.
  static let commentNouns: Set<String> = [
    // en, de, es, fr, it, pt
    "comment", "comments", "kommentar", "kommentare", "kommentaren", "leserkommentar", "leserkommentare",
    "leser-kommentar", "leser-kommentare", "lesermeinung", "lesermeinungen", "leserbrief", "leserbriefe",
    "leserzuschriften", "nutzerkommentare", "userkommentare", "comentario", "comentarios", "commentaire",
    "commentaires", "commento", "commenti", "comentário", "comentários",
    // nl, af, sv, da, no, is, fi, et, lv, lt
    "reactie", "reacties", "opmerking", "opmerkingen", "kommentaar", "kommentarer", "athugasemd",
    "athugasemdir", "ummæli", "kommentti", "kommenttia", "kommentit", "kommentaari", "kommentaarid",
    "komentārs", "komentāri", "komentāru", "komentaras", "komentarai", "komentarų", "komentarus",
    // pl, cs, sk, sl, hr, sr, mk, bg, hu, ro, sq, el, tr, az
    "komentarz", "komentarze", "komentarzy", "komentář", "komentáře", "komentářů", "komentár", "komentáre",
    "komentárov", "komentar", "komentarja", "komentarji", "komentarjev", "komentara", "komentari", "коментар",
    "коментара", "коментари", "hozzászólás", "hozzászólások", "komment", "komentet", "comentariu",
    "comentarii", "koment", "komente", "σχόλιο", "σχόλια", "yorum", "yorumlar", "şərh", "şərhlər",
    // ru, uk, be, kk, ka, hy
    "комментарий", "комментария", "комментариев", "комментарии", "комментарів", "коментарі", "коментарів",
    "каментар", "каментары", "каментароў", "каментарыяў", "пікір", "კომენტარი", "մեկնաբանություն",
    // ca, eu, gl, cy, id, ms, tl, vi
    "comentari", "comentaris", "iruzkin", "iruzkinak", "sylw", "sylwadau", "komentar-komentar", "komen",
    "komento", "luận",
    // ja, zh, ko; counters are glued to the noun
    "件のコメント", "件のコメントがあります", "件のコメントが", "コメント", "コメント数", "条评论", "则评论", "條評論", "則評論", "則留言",
    "条留言", "篇留言", "條留言", "評論", "评论", "留言", "개의댓글", "댓글", "댓글이",
    // ar, fa, he, ur, hi, bn, th
    "تعليق", "تعليقات", "تعليقان", "تعليقًا", "تعليقاً", "التعليقات", "دیدگاه", "دیدگاه‌ها", "دیدگاهها",
    "نظر", "نظرات", "نظرها", "תגובות", "תגובה", "تبصرہ", "تبصرے", "टिप्पणी", "टिप्पणियाँ", "टिप्पणियां",
    "মন্তব্য", "ความเห็น", "ความคิดเห็น", "ความเห็นบน", "ความคิดเห็นบน", "ความเห็นใน", "ความคิดเห็นใน",
  ]

  /// Nouns that announce comments only where the whole line is made for it: `3 thoughts on “…”`.
  static let otherNouns: Set<String> = [
    "response", "responses", "reply", "replies", "thought", "thoughts", "reaction", "reactions", "discussion",
    "discussions", "opinion", "opinions", "antwort", "antworten", "gedanke", "gedanken", "reaktion",
    "reaktionen", "ergänzung", "ergänzungen", "meinung", "meinungen", "rückmeldung", "rückmeldungen",
    "wortmeldung", "wortmeldungen", "diskussion", "respuesta", "respuestas",
    "pensamiento", "pensamientos", "opinión", "opiniones", "réponse", "réponses", "réflexion", "réflexions",
    "pensée", "pensées", "réaction", "réactions", "avis", "risposta", "risposte", "pensiero", "pensieri",
    "resposta", "respostas", "pensamento", "pensamentos", "opinião", "opiniões", "antwoord", "antwoorden",
    "gedachte", "gedachten", "gedagte", "gedagtes", "svar", "tanke", "tankar", "tanker", "hugsun",
    "hugsanir", "vastaus", "vastausta", "ajatus", "ajatusta", "mõte", "mõtet", "vastus", "vastust",
    "domas", "doma", "atbilde", "atbildes", "atsauksmes", "mintis", "mintys", "minčių", "atsakymas",
    "atsakymai", "atsakymų", "atsiliepimai", "odpowiedź", "odpowiedzi", "myśl", "myśli", "opinie", "opinii",
    "opinia", "odpověď", "odpovědi", "odpovědí", "názor", "názory", "názorů", "odpoveď", "odpovede",
    "odpovedí", "myšlenka", "myšlenky", "myšlenek", "myšlienka", "myšlienky", "mišljenje", "mišljenja",
    "mnenje", "mnenja", "mnenj", "odziv", "odzivi", "odzivov", "misao", "misli", "razmišljanje",
    "razmišljanja", "odgovor", "odgovora", "odgovori", "мишљење", "мишљења", "одговор", "одговора",
    "одговори", "мислење", "мислења", "gondolat", "válasz", "vélemény", "gând", "gânduri", "răspuns",
    "răspunsuri", "mendim", "mendime", "përgjigje", "ответ", "ответа", "ответов", "отзыв", "отзыва",
    "отзывов", "мысль", "мысли", "мыслей", "обсуждение", "відповідь", "відповіді", "відповідей", "думка",
    "думки", "думок", "обговорення", "мнение", "мнения", "отговор", "отговора", "мисли", "адказ", "адказы",
    "адказаў", "думкі", "σκέψη", "σκέψεις", "απάντηση", "απαντήσεις", "düşünce", "yanıt", "cevap", "görüş",
    "fikir", "respostes", "reflexió", "reflexions", "pensament", "pensaments", "gogoeta", "erantzun",
    "tanggapan", "balasan", "pemikiran", "suy", "kiến", "hồi", "件のフィードバック", "件の返信", "件の意見", "个想法",
    "則迴響", "则回复", "条回复", "条回应", "個回應", "則回應", "個想法", "생각", "답글", "의견", "رأي", "آراء", "رد",
    "ردود", "ردًا", "فكرة", "أفكار", "اندیشه", "پاسخ", "מחשבות", "מחשבה", "विचार", "ความเห็นเกี่ยวกับ",
  ]

  /// Nouns of links from other pages, which some themes list behind the comments.
  static let pingNouns: Set<String> = [
    "pingback", "pingbacks", "trackback", "trackbacks", "ping", "pings", "rétrolien", "rétroliens",
  ]

  /// Words that may stand between the count and the noun.
  static let adjectives: Set<String> = [
    "reader", "readers", "reader's", "user", "approved", "total", "new", "neue", "weitere", "bình",
    "approvato", "những", "ý", "phản", "개의", "개", "件の", "条", "則", "টি", "টা", "ta",
  ]

  /// What may stand behind the count in `댓글 5개`.
  static let counters: Set<String> = ["개", "건", "件", "条", "則", "篇", "條", "টি"]

  /// Counts that are written as words.
  static let numberWords: [String: Int] = [
    "no": 0, "keine": 0, "kein": 0, "sin": 0, "aucun": 0, "nessun": 0, "nenhum": 0, "sem": 0, "geen": 0,
    "inga": 0, "ingen": 0, "brak": 0, "bez": 0, "žádné": 0, "žádný": 0, "нет": 0, "niciun": 0, "nincs": 0,
    "one": 1, "ein": 1, "eine": 1, "un": 1, "una": 1, "une": 1, "um": 1, "uma": 1, "één": 1, "een": 1,
    "ett": 1, "en": 1, "et": 1, "jeden": 1, "jedna": 1, "один": 1, "одна": 1, "bir": 1, "yksi": 1, "egy": 1,
    "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "zwei": 2, "drei": 3, "vier": 4, "fünf": 5, "sechs": 6, "sieben": 7, "acht": 8, "neun": 9, "zehn": 10,
  ]
}
