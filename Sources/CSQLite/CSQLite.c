#include "CSQLite.h"

#include <sqlite3.h>
#include <stdlib.h>

struct csqlite {
  sqlite3 *connection;
  sqlite3_stmt *statement;
};

// No value of a comment is longer.
enum { LONGEST_VALUE = 64 * 1024 * 1024 };

// What a hostile schema could do is switched off before any of it is read.
static bool harden(sqlite3 *connection) {
  sqlite3_db_config(connection, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
  sqlite3_db_config(connection, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, NULL);
  sqlite3_db_config(connection, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, NULL);
  sqlite3_db_config(connection, SQLITE_DBCONFIG_ENABLE_VIEW, 0, NULL);
  sqlite3_limit(connection, SQLITE_LIMIT_LENGTH, LONGEST_VALUE);
  sqlite3_limit(connection, SQLITE_LIMIT_ATTACHED, 0);
  const char *settings = "PRAGMA temp_store=MEMORY; PRAGMA cell_size_check=ON; PRAGMA query_only=ON;";
  return sqlite3_exec(connection, settings, NULL, NULL, NULL) == SQLITE_OK;
}

csqlite *csqlite_open(const uint8_t *bytes, size_t length) {
  csqlite *database = calloc(1, sizeof *database);
  if (database == NULL) return NULL;
  int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_MEMORY | SQLITE_OPEN_NOMUTEX;
  bool is_open = sqlite3_open_v2(":memory:", &database->connection, flags, NULL) == SQLITE_OK &&
                 harden(database->connection) &&
                 // Read-only: SQLite does not write to the bytes.
                 sqlite3_deserialize(
                     database->connection, "main", (uint8_t *)bytes, (sqlite3_int64)length,
                     (sqlite3_int64)length, SQLITE_DESERIALIZE_READONLY) == SQLITE_OK;
  if (is_open) return database;
  csqlite_close(database);
  return NULL;
}

void csqlite_close(csqlite *database) {
  if (database == NULL) return;
  sqlite3_finalize(database->statement);
  sqlite3_close(database->connection);
  free(database);
}

bool csqlite_query(csqlite *database, const char *sql) {
  sqlite3_finalize(database->statement);
  database->statement = NULL;
  return sqlite3_prepare_v2(database->connection, sql, -1, &database->statement, NULL) == SQLITE_OK;
}

csqlite_step_result csqlite_step(csqlite *database) {
  switch (sqlite3_step(database->statement)) {
  case SQLITE_ROW: return CSQLITE_ROW;
  case SQLITE_DONE: return CSQLITE_DONE;
  default: return CSQLITE_DAMAGED;
  }
}

csqlite_kind csqlite_kind_of(csqlite *database, int column) {
  switch (sqlite3_column_type(database->statement, column)) {
  case SQLITE_INTEGER: return CSQLITE_INTEGER;
  case SQLITE_FLOAT: return CSQLITE_REAL;
  case SQLITE_TEXT: return CSQLITE_TEXT;
  case SQLITE_BLOB: return CSQLITE_BLOB;
  default: return CSQLITE_NULL;
  }
}

int64_t csqlite_integer(csqlite *database, int column) {
  return sqlite3_column_int64(database->statement, column);
}

double csqlite_real(csqlite *database, int column) {
  return sqlite3_column_double(database->statement, column);
}

const uint8_t *csqlite_text(csqlite *database, int column, size_t *length) {
  const uint8_t *text = sqlite3_column_text(database->statement, column);
  *length = (size_t)sqlite3_column_bytes(database->statement, column);
  return text;
}

int csqlite_sync_log(void *connection) {
  sqlite3_file *log = NULL;
  // In WAL mode that is the write-ahead log (https://sqlite.org/c3ref/c_fcntl_begin_atomic_write.html).
  int code = sqlite3_file_control(connection, "main", SQLITE_FCNTL_JOURNAL_POINTER, &log);
  if (code != SQLITE_OK) return code;
  if (log == NULL || log->pMethods == NULL) return SQLITE_OK;
  return log->pMethods->xSync(log, SQLITE_SYNC_NORMAL | SQLITE_SYNC_DATAONLY);
}

int csqlite_take_written_pages(void *connection) {
  int pages = 0;
  int most = 0;
  return sqlite3_db_status(connection, SQLITE_DBSTATUS_CACHE_WRITE, &pages, &most, 1) == SQLITE_OK ? pages : 0;
}
