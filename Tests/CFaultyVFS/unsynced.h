#ifndef UNSYNCED_H
#define UNSYNCED_H

#include <sqlite3.h>
#include <stdbool.h>
#include <stdint.h>

// What was written to a file since it was last synced, with what stood there before.
struct unsynced {
  struct unsynced_write *last;
};

// To be called before the write (or the truncation, where `bytes` is NULL and `length` 0).
void unsynced_note(struct unsynced *log, sqlite3_file *file, const void *bytes, int length, int64_t offset);

// The file was synced, or is closed.
void unsynced_forget(struct unsynced *log);

// Brings the file to a state that it can have after the power was lost: some of the writes are there, others are not.
void unsynced_lose(struct unsynced *log, sqlite3_file *file, uint64_t seed);

#endif
