import CommentAnalysis
import Testing

@Suite struct LanguageDetectorTests {
  @Test(arguments: [
    ("I don't think that this is right.", "en"), ("lol", "en"), ("12345 !!! 🙂", "und"), ("", "und"),
    ("Das ist nicht richtig, und ich weiß auch, warum.", "de"),
    ("Je ne sais pas ce que tu veux dire avec ça.", "fr"),
    ("No sé por qué la gente dice eso de los demás.", "es"),
    ("Eu não sei porque você fala isso para mim.", "pt"),
    ("Non so perché la gente dice questo di noi.", "it"),
    ("Ik weet niet wat je bedoelt, maar het is niet waar.", "nl"),
    ("Nie wiem, co to jest, ale bardzo się boję.", "pl"), ("Это неправда", "ru"),
    ("Це не правда, її тут немає", "uk"),
    ("هذا ليس صحيحا", "ar"), ("यह सही नहीं है", "hi"), ("これは違います", "ja"), ("这是不对的", "zh"), ("이건 아니야", "ko"),
    ("นี่ไม่ถูกต้อง", "th"), ("Αυτό δεν είναι σωστό", "el"), ("זה לא נכון", "he"),
    ("The café in Paris is très chic", "en"), ("Angela Merkel said \"wir schaffen das\" and I agree", "en"),
  ])
  func guesses(text: String, language: String) {
    #expect(LanguageDetector.language(of: Array(text.utf8).span) == language)
  }
}
