#include "unsynced.h"

#include <stdlib.h>
#include <string.h>

struct unsynced_write {
  struct unsynced_write *before;
  struct unsynced_write *after;
  int64_t offset;
  int64_t size_before;
  int length;
  int length_before;
  // What is written, then what stood there.
  unsigned char bytes[];
};

void unsynced_note(struct unsynced *log, sqlite3_file *file, const void *bytes, int length, int64_t offset) {
  sqlite3_int64 size = 0;
  file->pMethods->xFileSize(file, &size);
  int64_t end = bytes ? offset + length : size;
  int64_t known = end < size ? end : size;
  int length_before = known > offset ? (int)(known - offset) : 0;
  struct unsynced_write *write = malloc(sizeof *write + (size_t)length + (size_t)length_before);
  if (write == NULL) abort();
  *write = (struct unsynced_write){
    .before = log->last, .offset = offset, .size_before = size, .length = length, .length_before = length_before};
  if (length > 0) memcpy(write->bytes, bytes, (size_t)length);
  if (length_before > 0) file->pMethods->xRead(file, write->bytes + length, length_before, offset);
  if (log->last) log->last->after = write;
  log->last = write;
}

void unsynced_forget(struct unsynced *log) {
  while (log->last) {
    struct unsynced_write *write = log->last;
    log->last = write->before;
    free(write);
  }
}

void unsynced_lose(struct unsynced *log, sqlite3_file *file, uint64_t seed) {
  struct unsynced_write *first = NULL;
  for (struct unsynced_write *write = log->last; write; write = write->before) {
    if (write->length_before > 0) {
      file->pMethods->xWrite(file, write->bytes + write->length, write->length_before, write->offset);
    }
    file->pMethods->xTruncate(file, write->size_before);
    first = write;
  }
  // Of four losses one takes everything, and one nothing.
  uint64_t mixed = (seed ^ (seed >> 31)) * 0xBF58476D1CE4E5B9u;
  unsigned kind = (unsigned)(mixed >> 62);
  for (struct unsynced_write *write = first; write; write = write->after) {
    seed = seed * 6364136223846793005u + 1442695040888963407u;
    bool is_kept = kind == 1 || (kind > 1 && (seed >> 63) != 0);
    if (!is_kept) continue;
    if (write->length > 0) {
      file->pMethods->xWrite(file, write->bytes, write->length, write->offset);
    } else {
      file->pMethods->xTruncate(file, write->offset);
    }
  }
  unsynced_forget(log);
}
