// Cuts a file, a comment a line, into words with libicu's break iterator and does nothing else: what scripts/bench holds
// scoring against. Each line becomes UTF-16 first, as that is what libicu's iterator is quickest on.

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unicode/ubrk.h>
#include <unicode/ustring.h>

static char *contents(const char *path, size_t *size) {
  FILE *file = fopen(path, "rb");
  if (!file || fseek(file, 0, SEEK_END)) return NULL;
  *size = (size_t)ftell(file);
  rewind(file);
  char *bytes = malloc(*size + 1);
  if (bytes && fread(bytes, 1, *size, file) != *size) bytes = NULL;
  fclose(file);
  return bytes;
}

int main(int count, char **arguments) {
  size_t size;
  char *bytes = count == 2 ? contents(arguments[1], &size) : NULL;
  if (!bytes) {
    fprintf(stderr, "word-breaker: name a file that can be read\n");
    return 2;
  }
  UErrorCode status = U_ZERO_ERROR;
  UBreakIterator *iterator = ubrk_open(UBRK_WORD, "en", NULL, 0, &status);
  UChar *units = NULL;
  size_t capacity = 0, words = 0;
  for (char *line = bytes, *end = bytes + size; line < end;) {
    char *stop = memchr(line, '\n', (size_t)(end - line));
    if (!stop) stop = end;
    const size_t length = (size_t)(stop - line);
    if (length > capacity) units = realloc(units, (capacity = 2 * length) * sizeof *units);
    int32_t written = 0;
    u_strFromUTF8(units, (int32_t)capacity, &written, line, (int32_t)length, &status);
    ubrk_setText(iterator, units, written, &status);
    if (U_FAILURE(status)) {
      fprintf(stderr, "word-breaker: %s\n", u_errorName(status));
      return 1;
    }
    while (ubrk_next(iterator) != UBRK_DONE) words += ubrk_getRuleStatus(iterator) >= UBRK_WORD_NONE_LIMIT;
    line = stop + 1;
  }
  printf("%zu\n", words);
  return 0;
}
