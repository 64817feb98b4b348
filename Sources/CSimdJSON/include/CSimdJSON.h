#ifndef CSIMDJSON_H
#define CSIMDJSON_H

// A plain C view of simdjson's DOM (https://simdjson.org). No exception, C++ type or allocation crosses it.
// Everything read from a document is valid until the next parse with the same parser.

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// How many readable bytes behind a document let the parser work on it in place.
enum { CSIMDJSON_PADDING = 64 };

/// A parser with its buffers; reuse it, one thread at a time.
typedef struct csimdjson_parser csimdjson_parser;

/// A value of the document parsed last.
typedef struct {
  const void *document;
  size_t index;
} csimdjson_element;

/// A walk over the children of an array or object.
typedef struct {
  csimdjson_element next;
  csimdjson_element end;
  bool keyed;
} csimdjson_walk;

typedef enum {
  CSIMDJSON_NULL,
  CSIMDJSON_BOOL,
  CSIMDJSON_INTEGER,
  CSIMDJSON_UNSIGNED,
  CSIMDJSON_DOUBLE,
  CSIMDJSON_STRING,
  CSIMDJSON_ARRAY,
  CSIMDJSON_OBJECT
} csimdjson_kind;

/// A new parser, or NULL where there is no memory for one.
csimdjson_parser *csimdjson_create(void);
/// Frees a parser and its document; NULL is fine.
void csimdjson_destroy(csimdjson_parser *parser);

/// How deep arrays and objects may stand in each other; a document that goes deeper is refused.
enum { CSIMDJSON_DEEPEST = 1 << 20 };

/// Parses one JSON text, without recursion. `padded` promises CSIMDJSON_PADDING readable bytes behind it, which saves a copy.
/// Returns 0 and the root, or simdjson's error code.
int csimdjson_parse(
    csimdjson_parser *parser, const uint8_t *bytes, size_t length, bool padded, csimdjson_element *root);

/// What a value is.
csimdjson_kind csimdjson_kind_of(csimdjson_element element);
/// The value of a CSIMDJSON_BOOL; false for any other kind.
bool csimdjson_bool(csimdjson_element element);
/// The value of a CSIMDJSON_INTEGER; 0 for any other kind.
int64_t csimdjson_integer(csimdjson_element element);
/// The value of a CSIMDJSON_UNSIGNED, a number above INT64_MAX; 0 for any other kind.
uint64_t csimdjson_unsigned(csimdjson_element element);
/// The value of a CSIMDJSON_DOUBLE; 0 for any other kind.
double csimdjson_double(csimdjson_element element);
/// The UTF-8 of a CSIMDJSON_STRING, unescaped; NULL for any other kind.
const char *csimdjson_string(csimdjson_element element, size_t *length);

/// The value of a key of an object; false where there is none. With repeated keys the first one counts.
bool csimdjson_field(csimdjson_element element, const char *key, size_t key_length, csimdjson_element *value);

/// One of the keys that csimdjson_fields looks for, and what stands under it.
typedef struct {
  const char *key;
  size_t key_length;
  /// CSIMDJSON_NULL where the key is not there.
  csimdjson_kind kind;
  csimdjson_element value;
  /// The UTF-8 of a CSIMDJSON_STRING; NULL for any other kind.
  const char *text;
  size_t length;
} csimdjson_wanted;

/// Finds several keys of an object in one pass over it; none where it is no object. With repeated keys the first one
/// counts. No two of the wanted keys may be the same.
void csimdjson_fields(csimdjson_element element, csimdjson_wanted *wanted, size_t count);

/// Starts a walk; one over a scalar is over at once.
csimdjson_walk csimdjson_children(csimdjson_element element);
/// Gives the next child, and its key in an object (NULL in an array); false at the end.
bool csimdjson_next(csimdjson_walk *walk, csimdjson_element *child, const char **key, size_t *key_length);

/// Whether some bytes are valid UTF-8. O(length).
bool csimdjson_is_utf8(const uint8_t *bytes, size_t length);

#ifdef __cplusplus
}
#endif

#endif
