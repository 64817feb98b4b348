// The files of lexicons/, compiled in.
#ifndef PARLEY_CLEXICONS_H
#define PARLEY_CLEXICONS_H

#include <stddef.h>
#include <stdint.h>

/// One embedded file: its path below lexicons/ and its bytes.
typedef struct {
  const char *name;
  const uint8_t *bytes;
  size_t length;
} clexicons_file;

/// All embedded lexicons, in the order in which they are loaded.
const clexicons_file *clexicons_files(size_t *count);

/// The policy that is used where none is named.
const clexicons_file *clexicons_default_policy(void);

/// The sentences and words by which is tried whether scores follow who is named.
const clexicons_file *clexicons_swaps(void);

#endif
