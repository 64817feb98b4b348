#ifndef CSQLITE_H
#define CSQLITE_H

// A plain C view of SQLite (https://sqlite.org) over a database that is in memory already. It is only read, and no
// file is opened: no journal, no write-ahead log, no temporary file.

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// A database and its current query.
typedef struct csqlite csqlite;

typedef enum { CSQLITE_ROW, CSQLITE_DONE, CSQLITE_DAMAGED } csqlite_step_result;

typedef enum { CSQLITE_NULL, CSQLITE_INTEGER, CSQLITE_REAL, CSQLITE_TEXT, CSQLITE_BLOB } csqlite_kind;

/// Opens the database in some bytes, which must stay as they are until it is closed. NULL where it is none.
csqlite *csqlite_open(const uint8_t *bytes, size_t length);
/// Closes a database; NULL is fine.
void csqlite_close(csqlite *database);

/// Begins a query, which ends the one before; false where the database can't answer it.
bool csqlite_query(csqlite *database, const char *sql);
/// Goes to the next row.
csqlite_step_result csqlite_step(csqlite *database);

// The columns of the current row, from 0. Strings are valid until the next step.
csqlite_kind csqlite_kind_of(csqlite *database, int column);
int64_t csqlite_integer(csqlite *database, int column);
double csqlite_real(csqlite *database, int column);
/// A value as text, which ought to be UTF-8; NULL where there is none.
const uint8_t *csqlite_text(csqlite *database, int column, size_t *length);

/// Sees to it that what a connection (a `sqlite3 *`) has committed to its write-ahead log survives a loss of power.
/// Returns SQLite's result code.
///
/// With `synchronous = NORMAL` SQLite leaves that to whoever needs it. Done after the commit and not within it, it
/// happens while others write already, and one flush of the disk serves all who wait for it.
int csqlite_sync_log(void *connection);

/// How many pages a connection (a `sqlite3 *`) has written since this was asked last.
int csqlite_take_written_pages(void *connection);

#endif
