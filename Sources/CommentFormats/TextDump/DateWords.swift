/// Words that a line may hold and still be nothing but a date or a time. Data only, all lower case.
enum DateWords {
  /// Months, in full and as they are cut.
  static let months: Set<String> = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
    "november", "december", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov",
    "dec", "januar", "jänner", "februar", "feber", "märz", "mai", "juni", "juli", "oktober", "dezember",
    "mär", "okt", "dez", "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto",
    "septiembre", "octubre", "noviembre", "diciembre", "janvier", "février", "mars", "avril", "juin",
    "juillet", "août", "septembre", "octobre", "novembre", "décembre", "gennaio", "febbraio", "aprile",
    "maggio", "giugno", "luglio", "settembre", "ottobre", "dicembre", "janeiro", "fevereiro", "março", "maio",
    "junho", "julho", "setembro", "outubro", "novembro", "dezembro", "januari", "februari", "maart", "mei",
    "augustus", "augusti", "maj", "marts", "desember", "tammikuuta", "helmikuuta", "maaliskuuta",
    "huhtikuuta", "toukokuuta", "kesäkuuta", "heinäkuuta", "elokuuta", "syyskuuta", "lokakuuta",
    "marraskuuta", "joulukuuta", "stycznia", "lutego", "marca", "kwietnia", "maja", "czerwca", "lipca",
    "sierpnia", "września", "października", "listopada", "grudnia", "ledna", "února", "března", "dubna",
    "května", "června", "července", "srpna", "září", "října", "listopadu", "prosince", "января", "февраля",
    "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября", "ноября", "декабря", "ocak",
    "şubat", "mart", "nisan", "mayıs", "haziran", "temmuz", "ağustos", "eylül", "ekim", "kasım", "aralık",
  ]

  /// Days, and the words that join a date and a time.
  static let others: Set<String> = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mon", "tue", "wed", "thu",
    "fri", "sat", "sun", "montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonnabend",
    "sonntag", "mo", "di", "mi", "do", "fr", "sa", "so", "lunes", "martes", "miércoles", "jueves", "viernes",
    "sábado", "domingo", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche", "lunedì",
    "martedì", "mercoledì", "giovedì", "venerdì", "sabato", "domenica", "at", "am", "pm", "a", "p", "m", "um",
    "uhr", "h", "à", "a las", "las", "alle", "ore", "às", "om", "kl", "klo", "o", "v", "г", "в", "de", "del",
    "den", "le", "il", "the", "st", "nd", "rd", "th", "today", "heute", "posted", "on", "date", "datum",
    "gmt", "utc", "est", "edt", "pst", "pdt", "cet", "cest", "saat",
  ]
}
