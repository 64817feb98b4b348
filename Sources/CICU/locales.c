#include <stdlib.h>
#include <unicode/udat.h>
#include <unicode/udatpg.h>
#include <unicode/uloc.h>
#include <unicode/unum.h>
#include <unicode/upluralrules.h>
#include <unicode/ureldatefmt.h>
#include <unicode/ustring.h>

#include "cicu.h"

enum { ROOM = 128 };

struct cicu_locale {
  UPluralRules *plurals;
  UNumberFormat *numbers;
  UNumberFormat *shares;
  UDateFormat *days;
  UDateFormat *times;
  UDateFormat *short_days;
  URelativeDateTimeFormatter *ages;
};

static const UChar utc[] = {'U', 'T', 'C', 0};

static UDateFormat *open_dates(UDateFormatStyle time, const char *language, UErrorCode *status) {
  return udat_open(time, UDAT_MEDIUM, language, utc, -1, NULL, 0, status);
}

// Day and month in figures, in the language's order.
static UDateFormat *open_short_days(const char *language, UErrorCode *status) {
  static const UChar parts[] = {'M', 'd', 0};
  UChar pattern[64];
  UDateTimePatternGenerator *generator = udatpg_open(language, status);
  int32_t length = udatpg_getBestPattern(generator, parts, 2, pattern, 64, status);
  udatpg_close(generator);
  return udat_open(UDAT_PATTERN, UDAT_PATTERN, language, utc, -1, pattern, length, status);
}

cicu_locale *cicu_locale_open(const char *language) {
  cicu_locale *locale = calloc(1, sizeof *locale);
  if (locale == NULL) return NULL;
  UErrorCode status = U_ZERO_ERROR;
  locale->plurals = uplrules_open(language, &status);
  locale->numbers = unum_open(UNUM_DECIMAL, NULL, 0, language, NULL, &status);
  locale->shares = unum_open(UNUM_PERCENT, NULL, 0, language, NULL, &status);
  locale->days = open_dates(UDAT_NONE, language, &status);
  locale->times = open_dates(UDAT_SHORT, language, &status);
  locale->short_days = open_short_days(language, &status);
  locale->ages = ureldatefmt_open(language, NULL, UDAT_STYLE_SHORT, UDISPCTX_CAPITALIZATION_NONE, &status);
  if (U_FAILURE(status)) {
    cicu_locale_close(locale);
    return NULL;
  }
  return locale;
}

void cicu_locale_close(cicu_locale *locale) {
  if (locale == NULL) return;
  uplrules_close(locale->plurals);
  unum_close(locale->numbers);
  unum_close(locale->shares);
  udat_close(locale->days);
  udat_close(locale->times);
  udat_close(locale->short_days);
  ureldatefmt_close(locale->ages);
  free(locale);
}

// What libicu wrote, as UTF-8.
static int32_t answer(const UChar *units, int32_t length, UErrorCode status, char *out, int32_t capacity) {
  int32_t bytes = 0;
  if (U_SUCCESS(status)) u_strToUTF8(out, capacity, &bytes, units, length, &status);
  return U_SUCCESS(status) ? bytes : -1;
}

int32_t cicu_locale_plural(cicu_locale *locale, double number, char *out, int32_t capacity) {
  UChar units[ROOM];
  UErrorCode status = U_ZERO_ERROR;
  int32_t length = uplrules_select(locale->plurals, number, units, ROOM, &status);
  return answer(units, length, status, out, capacity);
}

int32_t cicu_locale_number(cicu_locale *locale, double number, int32_t places, int32_t share, char *out,
                           int32_t capacity) {
  UNumberFormat *format = share ? locale->shares : locale->numbers;
  unum_setAttribute(format, UNUM_MIN_FRACTION_DIGITS, places);
  unum_setAttribute(format, UNUM_MAX_FRACTION_DIGITS, places);
  UChar units[ROOM];
  UErrorCode status = U_ZERO_ERROR;
  int32_t length = unum_formatDouble(format, number, units, ROOM, NULL, &status);
  return answer(units, length, status, out, capacity);
}

int32_t cicu_locale_date(cicu_locale *locale, double milliseconds, int32_t form, char *out, int32_t capacity) {
  const UDateFormat *format = form == 0 ? locale->days : form == 1 ? locale->times : locale->short_days;
  UChar units[ROOM];
  UErrorCode status = U_ZERO_ERROR;
  int32_t length = udat_format(format, milliseconds, units, ROOM, NULL, &status);
  return answer(units, length, status, out, capacity);
}

int32_t cicu_locale_age(cicu_locale *locale, double count, int32_t unit, char *out, int32_t capacity) {
  static const URelativeDateTimeUnit known[] = {UDAT_REL_UNIT_MINUTE, UDAT_REL_UNIT_HOUR, UDAT_REL_UNIT_DAY};
  UChar units[ROOM];
  UErrorCode status = U_ZERO_ERROR;
  int32_t length = ureldatefmt_formatNumeric(locale->ages, -count, known[unit], units, ROOM, &status);
  return answer(units, length, status, out, capacity);
}
