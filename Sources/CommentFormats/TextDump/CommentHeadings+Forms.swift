/// The form in which a comment is written, and what says that no more are taken. Data only, all lower case.
extension CommentHeadings {
  /// Headings of the form. Outside of comments a line may go on behind them; inside of comments only a line that is
  /// nothing else counts.
  static let forms: [String] = [
    "leave a reply", "leave a comment", "leave a response", "leave your comment", "leave your reply",
    "leave comment", "leave reply", "post a comment", "post a reply", "post a new comment",
    "post your comment", "post comment", "add a comment", "add your comment", "add a new comment",
    "add comment", "write a comment", "write your comment", "submit a comment", "submit your comment",
    "make a comment", "cancel reply", "schreibe einen kommentar", "schreiben sie einen kommentar",
    "schreib einen kommentar", "einen kommentar schreiben", "kommentar schreiben", "kommentar verfassen",
    "kommentar hinterlassen", "kommentar abgeben", "kommentar hinzufügen", "hinterlasse einen kommentar",
    "hinterlasse eine antwort", "antwort hinterlassen", "antwort schreiben", "eine antwort schreiben",
    "deja una respuesta", "deja un comentario", "dejar una respuesta", "dejar un comentario",
    "deja tu comentario", "escribe un comentario", "publicar un comentario", "añadir un comentario",
    "agregar comentario", "envía un comentario", "laisser un commentaire", "laissez un commentaire",
    "laisser une réponse", "poster un commentaire", "ajouter un commentaire", "écrire un commentaire",
    "lascia un commento", "lascia una risposta", "scrivi un commento", "invia un commento",
    "aggiungi un commento", "deixe um comentário", "deixe uma resposta", "deixe o seu comentário",
    "deixe seu comentário", "deixar um comentário", "escreva um comentário", "geef een reactie",
    "geef een antwoord", "laat een reactie achter", "laat een antwoord achter", "plaats een reactie",
    "schrijf een reactie", "lämna ett svar", "lämna en kommentar", "skriv en kommentar", "skriv et svar",
    "efterlad en kommentar", "legg igjen en kommentar", "legg igjen et svar", "legg inn en kommentar",
    "jätä kommentti", "kirjoita kommentti", "dodaj komentarz", "zostaw komentarz", "zostaw odpowiedź",
    "napisz komentarz", "napsat komentář", "napište komentář", "přidat komentář", "zanechat odpověď",
    "pridaj komentár", "zanechajte odpoveď", "ostavi komentar", "ostavite odgovor", "napišite komentar",
    "vélemény hozzászólás", "hozzászólás írása", "lasă un răspuns", "lasă un comentariu",
    "добавить комментарий", "оставить комментарий", "оставьте комментарий", "оставьте ответ",
    "написать комментарий", "залишити відповідь", "залишити коментар", "αφήστε μια απάντηση",
    "αφήστε ένα σχόλιο", "bir cevap yazın", "bir yanıt yazın", "bir yorum yazın", "deixa un comentari",
    "tinggalkan balasan", "tinggalkan komentar", "để lại một bình luận", "コメントを残す", "发表评论", "发表回复", "發佈留言",
    "댓글 남기기", "답글 남기기", "اترك تعليق", "כתיבת תגובה", "leave your thoughts", "schreibe eine antwort",
    "schreiben sie eine antwort", "verfasse einen kommentar", "jetzt kommentieren",
    "escribir un comentario", "escribe tu comentario", "laisser votre commentaire", "laisse un commentaire",
    "donnez votre avis", "rispondi al commento", "escreva o seu comentário", "enviar comentário",
    "laat een bericht achter", "reactie plaatsen", "schrijf een antwoord", "skriv ett svar",
    "skriv din kommentar", "kommentoi", "dodaj odpowiedź", "napisz odpowiedź", "přidejte komentář",
    "vložit komentář", "pridať komentár", "napíšte komentár", "objavi komentar", "oddaj komentar",
    "dodaj komentar", "napiši komentar", "остави коментар", "оставите коментар", "оставите одговор",
    "напишете коментар", "hozzászólok", "trimite un comentariu", "adaugă un comentariu",
    "напишите комментарий", "додати коментар", "пакінуць адказ", "пакінуць каментар", "γράψτε ένα σχόλιο",
    "σχολιάστε", "cevap yaz", "yorum gönder", "escriu un comentari", "utzi erantzun bat", "utzi iruzkina",
    "deixar unha resposta", "tulis komentar", "beri komentar", "tinggalkan komen", "viết bình luận",
    "gửi bình luận", "コメントする", "コメントを書く", "コメントを投稿", "コメントを投稿する", "コメントをどうぞ", "发表留言", "发表您的评论", "撰写评论",
    "發表迴響", "發表留言", "留下评论", "댓글 쓰기", "댓글 달기", "댓글 작성", "اترك ردا", "اترك رد", "اترك تعليقا", "أضف تعليق",
    "دیدگاهتان را بنویسید", "پاسخی بگذارید", "نظر بدهید", "ارسال نظر", "כתוב תגובה", "השאר תגובה",
    "ใส่ความเห็น", "แสดงความคิดเห็น", "lisa kommentaar", "jäta vastus", "atstāt atbildi",
    "pievienot komentāru", "parašykite komentarą", "palikti atsakymą", "rašyti komentarą",
    "lini një përgjigje", "lini një koment", "skildu eftir svar", "skrifa athugasemd", "एक टिप्पणी छोड़ें",
  ]

  /// Beginnings of headings of the form that may as well begin what people write, so they count outside of comments
  /// only.
  static let formStarts: [String] = [
    "have your say", "speak your mind", "share your thoughts", "say something", "what do you think",
    "join the discussion", "comment on this", "your comment", "reply to", "please log in to",
    "log in to leave", "you must be logged in", "hinterlassen sie", "hinterlasse deinen", "deine meinung",
    "ihr kommentar", "dein kommentar", "was meinst du", "sie müssen sich anmelden",
    "du musst angemeldet sein", "du musst dich", "neuen kommentar", "votre commentaire", "répondre",
    "comente", "reageer", "kommentera", "vastaa", "skomentuj", "komentirajte", "odgovori", "szólj hozzá",
    "вашият коментар", "отговор", "yorum yap", "yorum yaz", "trả lời", "返信", "leave a reply to",
    "kommentieren", "comentar", "ваш комментарий", "ваш коментар", "sign in to", "register to comment",
  ]

  /// What may stand behind the heading of the form.
  static let cancels: [String] = [
    "cancel reply", "antwort abbrechen", "antworten abbrechen", "abbrechen", "cancelar la respuesta",
    "cancelar respuesta", "annuler la réponse", "annulla risposta", "cancelar resposta",
    "reactie annuleren", "antwoord annuleren", "avbryt svar", "annuller svar", "peruuta vastaus",
    "anuluj pisanie odpowiedzi", "zrušit odpověď na komentář", "zrušiť odpoveď", "отменить ответ",
    "скасувати відповідь", "отказ", "ακύρωση απάντησης", "yanıtı iptal et", "cevabı iptal et",
    "anulează răspunsul", "válasz megszakítása", "cancel·la la resposta", "batalkan balasan", "hủy",
    "コメントをキャンセル", "取消回复", "取消回覆", "응답 취소", "إلغاء الرد", "لغو پاسخ", "לבטל",
  ]

  /// Lines below the heading of the form: its fields and what is said of them.
  static let formFields: [String] = [
    "your email address will not be published", "required fields are marked",
    "your e-mail address will not be published", "name", "email", "e-mail", "website", "comment", "url",
    "post comment", "submit", "submit comment", "notify me of follow-up comments by email",
    "notify me of new posts by email", "notify me of followup comments via e-mail",
    "save my name email and website in this browser for the next time i comment",
    "deine e-mail-adresse wird nicht veröffentlicht", "erforderliche felder sind mit markiert", "kommentar",
    "name e-mail", "kommentar abschicken", "tu dirección de correo electrónico no será publicada",
    "los campos obligatorios están marcados con", "comentario", "nombre", "correo electrónico",
    "votre adresse e-mail ne sera pas publiée", "les champs obligatoires sont indiqués avec", "commentaire",
    "nom", "site web", "il tuo indirizzo email non sarà pubblicato",
    "i campi obbligatori sono contrassegnati", "commento", "nome",
    "o seu endereço de e-mail não será publicado", "campos obrigatórios são marcados com", "comentário",
    "je e-mailadres wordt niet gepubliceerd", "vereiste velden zijn gemarkeerd met", "reactie", "naam",
    "twój adres e-mail nie zostanie opublikowany", "wymagane pola są oznaczone", "komentarz", "nazwa",
    "ваш адрес email не будет опубликован", "обязательные поля помечены", "комментарий", "имя",
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
}
