#include "CIconv.h"

#include <errno.h>
#include <iconv.h>
#include <stdlib.h>
#include <string.h>

// More than there are charsets that mail uses; what comes later is opened and closed each time.
enum { KEPT = 48, NAME_SIZE = 24 };

typedef struct {
  char name[NAME_SIZE];
  iconv_t converter;
} named_converter;

struct ciconv_converters {
  named_converter kept[KEPT];
  size_t count;
};

ciconv_converters *ciconv_create(void) { return calloc(1, sizeof(ciconv_converters)); }

void ciconv_destroy(ciconv_converters *converters) {
  if (!converters) return;
  for (size_t index = 0; index < converters->count; index++) {
    if (converters->kept[index].converter != (iconv_t)-1) iconv_close(converters->kept[index].converter);
  }
  free(converters);
}

static iconv_t open_converter(ciconv_converters *converters, const char *charset, int *is_kept) {
  *is_kept = 1;
  for (size_t index = 0; index < converters->count; index++) {
    if (!strcmp(converters->kept[index].name, charset)) return converters->kept[index].converter;
  }
  iconv_t converter = iconv_open("UTF-8", charset);
  *is_kept = converters->count < KEPT && strlen(charset) < NAME_SIZE;
  if (*is_kept) {
    named_converter *kept = &converters->kept[converters->count++];
    strcpy(kept->name, charset);
    kept->converter = converter;
  }
  return converter;
}

ptrdiff_t ciconv_to_utf8(
    ciconv_converters *converters, const char *charset, const uint8_t *bytes, size_t length, uint8_t *out,
    size_t room, size_t *invalid) {
  int is_kept = 0;
  iconv_t converter = open_converter(converters, charset, &is_kept);
  if (converter == (iconv_t)-1) return -1;
  iconv(converter, NULL, NULL, NULL, NULL);
  char *in = (char *)bytes;
  char *to = (char *)out;
  size_t left = length;
  size_t free_room = room;
  *invalid = 0;
  while (left > 0) {
    if (iconv(converter, &in, &left, &to, &free_room) != (size_t)-1) break;
    if (errno == E2BIG || free_room < 3) break;
    memcpy(to, "\xEF\xBF\xBD", 3);
    to += 3;
    free_room -= 3;
    *invalid += 1;
    if (errno == EINVAL) break;
    in += 1;
    left -= 1;
  }
  // What a converter holds back (a base letter that a mark might follow) comes out here.
  iconv(converter, NULL, NULL, &to, &free_room);
  if (!is_kept) iconv_close(converter);
  return (ptrdiff_t)(room - free_room);
}
