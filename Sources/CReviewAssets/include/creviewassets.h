// The files that the server hands out, compiled in.
#ifndef PARLEY_CREVIEWASSETS_H
#define PARLEY_CREVIEWASSETS_H

#include <stddef.h>
#include <stdint.h>

/// One embedded file: its path below this target's folder and its bytes.
typedef struct {
  const char *name;
  const uint8_t *bytes;
  size_t length;
} creviewassets_file;

/// All embedded files.
const creviewassets_file *creviewassets_files(size_t *count);

#endif
