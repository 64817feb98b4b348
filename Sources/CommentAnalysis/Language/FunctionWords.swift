/// Words that hold sentences together, by language: those that nearly every text of a few sentences has.
enum FunctionWords {
  /// Languages that are written with Latin letters, as ISO 639-1 has them; a place in this list is a bit in `languages`.
  static let names = words.map(\.language)

  /// The languages of which a word, in small letters, is a function word, as bits.
  static let languages: [String: UInt32] = {
    var languages: [String: UInt32] = [:]
    for (place, entry) in words.enumerated() {
      for word in entry.words.split(separator: " ") {
        languages[String(word), default: 0] |= 1 << UInt32(place)
      }
    }
    return languages
  }()

  private static let words: [(language: String, words: String)] = [
    (
      "en",
      """
      the be to of and a in that have i it for not on with he as you do at this but his by from they we say her she or an \
      will my one all would there their what so up out if about who get which go me when make can like time no just him \
      know take into your good some could them see other than then now only its over think also back after use how our \
      well way even new want because any these give most us is are was were been has had did does am i'm don't it's \
      that's you're can't isn't didn't doesn't won't he's they're what's let why where too very more much many really \
      never should still off here got im dont cant u ur lol
      """
    ),
    (
      "de",
      """
      der die das und ist ich nicht ein eine einen einem einer zu den mit sich auf für von dem des im auch es an werden aus \
      er hat dass sie nach wird bei um noch wie über so zum war haben nur oder aber vor zur bis mehr durch man sein wurde \
      sei wenn kann schon wir ihr du mich dich mir dir uns euch mein dein kein keine keinen doch mal immer alle alles was \
      wer wo warum weil sind bin bist hast habe sehr ja nein jetzt hier dann einfach muss diese dieser dieses hätte würde
      """
    ),
    (
      "fr",
      """
      le la les de des du et est un une en que qui dans pour pas sur ce il elle je tu nous vous ils elles ne se au aux avec \
      par plus mais ou où son sa ses mon ma mes ton ta tes leur leurs cette ces sont être avoir fait comme tout tous bien \
      très si même sans aussi quand donc c'est j'ai n'est d'un d'une qu'il l'on ça cela était ont été faire peut rien y \
      toi moi lui eux parce pourquoi
      """
    ),
    (
      "es",
      """
      el la los las de del y que en un una por con no es se lo su para al como más pero sus le ya o este sí porque esta \
      entre cuando muy sin sobre también me hasta hay donde quien desde todo nos durante todos uno les ni contra otros ese \
      eso ante ellos e esto mí antes algunos qué unos yo otro otras otra él tanto esa estos mucho nada muchos cual poco \
      ella estar estas algo nosotros mi tú te ti tu tus ellas son está están ser soy eres fue era tiene hace puede si
      """
    ),
    (
      "pt",
      """
      o a os as de da do das dos e que em um uma para com não é por se na no nas nos mais como mas ao ele ela foi à seu sua \
      ou ser quando muito há já está eu também só pelo pela até isso entre era depois sem mesmo aos ter seus quem me esse \
      eles estão você vocês tinha foram essa num nem suas meu minha numa pelos elas havia seja qual será nós tenho lhe \
      deles essas esses pelas este fosse dele tu te isto tudo bem são pra vai tem fazer
      """
    ),
    (
      "it",
      """
      il lo la i gli le di e è che un una uno in per non con sono si da del della dei delle degli al alla ai alle nel nella \
      ma se come più anche io tu lui lei noi voi loro mi ti ci vi ne ho hai ha abbiamo hanno questo questa questi queste \
      quello quella sul sulla dal dalla essere fatto tutto tutti cosa perché quando chi dove così molto poi solo già \
      ancora ogni mio tuo suo sei era erano fa può ed o dell'
      """
    ),
    (
      "nl",
      """
      de het een en van ik te dat die in is niet je zijn op aan met als voor had er maar om hem dan zou of wat mijn men dit \
      zo door over ze zich bij ook tot mij uit der daar haar naar heb hoe heeft hebben deze u want nog zal me zij nu ge \
      geen omdat iets worden toch al waren veel meer doen toen moet ben zonder kan hun dus alles onder ja eens hier wie \
      werd altijd wordt wezen kunnen ons zelf tegen na reeds wil kon niets uw iemand geweest andere jij wij jullie echt
      """
    ),
    (
      "pl",
      """
      w i z na do się nie to jest że a o jak ale po co tak za od jego jej ich tym już tylko dla przez być był była było są \
      ma mam masz ten ta te tego tej tych który która które czy ja ty on ona my wy oni mnie mi cię ci go mu nam nas was \
      sobie bardzo może jeszcze więc bo gdy kiedy gdzie dlaczego wszystko wszyscy też by żeby nawet przed bez pod nad
      """
    ),
    (
      "cs",
      """
      a v se na je že to s z do i o k ve pro za by ale si po jako od jsou jak co tak být bylo byl byla které který která \
      jeho nebo už jen při aby jsem jsi jsme jste není až ještě když také může tím tato toto tento já ty my vy oni mě tě \
      ho mu jí nám vám proč kde kdo nic všechno velmi
      """
    ),
    (
      "sv",
      """
      och i att det som en på är av för med den till inte om ett han men var jag sig från vi så kan när de har nu hade hon \
      du mig dig vad eller ut vara skulle sina här ha mot alla någon bara också efter upp där min din mycket ska hur blir \
      man utan mer än oss er dom detta dessa
      """
    ),
    (
      "da",
      """
      og i at det som en på er af for med den til ikke om et han men var jeg sig fra vi så kan når de har nu havde hun du \
      mig dig hvad eller ud være skulle sin her mod alle nogen bare også efter op der min din meget skal hvor bliver man \
      uden mere end os jer dem dette disse
      """
    ),
    (
      "no",
      """
      og i at det som en på er av for med den til ikke om et han men var jeg seg fra vi så kan når de har nå hadde hun du \
      meg deg hva eller ut være skulle sin her mot alle noen bare også etter opp der min din mye skal hvor blir man uten \
      mer enn oss dere dem dette disse
      """
    ),
    (
      "fi",
      """
      ja on ei se että hän oli mutta ovat kun niin minä sinä me te he joka mikä tämä kuin vain myös jos olla ole olen olet \
      sen siitä tai nyt mitä kaikki minun sinun hänen niitä siellä täällä sitten vielä ihan joku miksi koska
      """
    ),
    (
      "tr",
      """
      ve bir bu da de için ile çok ne ben sen o biz siz onlar daha ama gibi var yok mi mı mu mü değil kadar olan olarak \
      sonra her şey bana sana ona beni seni onu diye ki ya en hiç neden nasıl çünkü şimdi böyle öyle
      """
    ),
    (
      "id",
      """
      yang dan di ini itu dengan untuk tidak dari dalam akan pada juga saya kamu ke karena ada adalah oleh bisa sudah kita \
      mereka dia atau seperti hanya kami lebih jadi lagi aku orang banyak apa siapa kenapa gak nggak banget
      """
    ),
    (
      "hi-Latn",
      """
      hai hain nahi nahin kya ka ki ke ko se mein main mera meri tum tumhara hum aur bhi ho raha rahi kar koi sab bahut yeh \
      woh toh jo kyun kaise ab apne
      """
    ),
  ]
}
