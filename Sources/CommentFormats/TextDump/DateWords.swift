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
    "las", "min", "t", "z", "год", "года", "klokken", "godz", "kell", "hodin", "tarihinde", "og", "y", "time",
    "gmt", "utc", "est", "edt", "pst", "pdt", "cet", "cest", "saat",
  ]

  /// What can be ago: `3 years ago`.
  static let spans: Set<String> = [
    "second", "seconds", "sec", "secs", "minute", "minutes", "min", "mins", "hour", "hours", "hr", "hrs", "h",
    "day",
    "days", "d", "week", "weeks", "wk", "wks", "w", "month", "months", "mo", "mos", "year", "years", "yr",
    "yrs", "y",
    "sekunde", "sekunden", "minuten", "stunde", "stunden", "std", "tag", "tagen", "tage", "woche", "wochen",
    "monat", "monaten", "monate", "jahr", "jahren", "jahre", "segundos", "minuto", "minutos", "hora", "horas",
    "día", "días", "semana", "semanas", "mes", "meses", "año", "años", "secondes", "heure", "heures", "jour",
    "jours", "semaine", "semaines", "mois", "an", "ans", "année", "années", "minuti", "ora", "ore", "giorno",
    "giorni", "settimana", "settimane", "mese", "mesi", "anno", "anni", "dia", "dias", "mês", "ano", "anos",
    "minuut", "uur", "dag", "dagen", "weken", "maand", "maanden", "jaar", "timmar", "timme", "dagar", "vecka",
    "veckor", "månad", "månader", "år", "timer", "dage", "dager", "uke", "uker", "uge", "uger", "måned",
    "måneder", "minut", "minuty", "godzin", "godziny", "godzinę", "dni", "dzień", "tydzień", "tygodnie",
    "tygodni", "miesiąc", "miesiące", "miesięcy", "rok", "lata", "lat", "минут", "минуты", "минуту", "час",
    "часа", "часов", "день", "дня", "дней", "неделю", "недели", "недель", "месяц", "месяца", "месяцев", "год",
    "года", "лет", "dakika", "saat", "gün", "hafta", "ay", "yıl", "年前", "か月前", "ヶ月前", "週間前", "日前",
    "時間前", "分前", "小时前", "小時前", "天前", "周前", "个月前", "個月前", "分钟前", "년", "개월", "일", "시간", "분",
  ]

  /// What says that a span is ago, in front of it or behind.
  static let ago: Set<String> = [
    "ago", "vor", "hace", "il", "fa", "há", "atrás", "geleden", "sedan", "siden", "sitten", "temu", "назад",
    "önce", "před", "年前", "か月前", "ヶ月前", "週間前", "日前", "時間前", "分前", "小时前", "小時前", "天前", "周前", "个月前",
    "個月前", "分钟前", "전",
  ]

  /// One of them: `a year ago`.
  static let ones: Set<String> = [
    "a", "an", "one", "ein", "einem", "einer", "un", "una", "une", "um", "uma", "een", "en", "et", "ett",
  ]

  /// What may stand beside all that.
  static let besideAgo: Set<String> = [
    "about", "over", "almost", "edited", "ungefähr", "etwa", "y", "environ", "circa", "ongeveer", "for", "ca",
    "около",
  ]
}
