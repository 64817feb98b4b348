#include <pthread.h>
#include <sqlite3.h>

#include "faults.h"
#include "unsynced.h"

struct faulty_file {
  sqlite3_file base;
  const char *name;
  struct unsynced unsynced;
  struct faulty_file *next;
  // Behind this struct in the same memory.
  sqlite3_file *real;
};

static sqlite3_vfs *system_vfs;
// All that are open; looked through when the power goes.
static struct faulty_file *open_files;
static pthread_mutex_t open_lock = PTHREAD_MUTEX_INITIALIZER;

static struct faulty_file *faulty(sqlite3_file *file) { return (struct faulty_file *)file; }

static void lose_power(void) {
  uint64_t seed = faulty_seed();
  pthread_mutex_lock(&open_lock);
  for (struct faulty_file *file = open_files; file; file = file->next) {
    unsynced_lose(&file->unsynced, file->real, seed);
  }
  pthread_mutex_unlock(&open_lock);
}

// SQLite's code for how a call ends that is not a write; SQLITE_OK where it is to be made.
static int meet(enum faulty_call call, const char *name, int when_full, int when_failed) {
  switch (faulty_meet(call, name)) {
    case outcome_fine: return SQLITE_OK;
    case outcome_full:
    case outcome_short: return when_full;
    case outcome_error:
    case outcome_torn: return when_failed;
    case outcome_power: lose_power(); return when_failed;
    case outcome_kill:
    case outcome_torn_kill: faulty_die();
  }
  return when_failed;
}

static int close_file(sqlite3_file *file) {
  struct faulty_file *mine = faulty(file);
  unsynced_forget(&mine->unsynced);
  pthread_mutex_lock(&open_lock);
  for (struct faulty_file **link = &open_files; *link; link = &(*link)->next) {
    if (*link == mine) {
      *link = mine->next;
      break;
    }
  }
  pthread_mutex_unlock(&open_lock);
  return mine->real->pMethods->xClose(mine->real);
}

static int read_file(sqlite3_file *file, void *bytes, int length, sqlite3_int64 offset) {
  int code = meet(call_read, faulty(file)->name, SQLITE_IOERR_READ, SQLITE_IOERR_READ);
  if (code != SQLITE_OK) return code;
  return faulty(file)->real->pMethods->xRead(faulty(file)->real, bytes, length, offset);
}

static int write_file(sqlite3_file *file, const void *bytes, int length, sqlite3_int64 offset) {
  struct faulty_file *mine = faulty(file);
  sqlite3_file *real = mine->real;
  enum faulty_outcome outcome = faulty_meet(call_write, mine->name);
  if (outcome == outcome_full) return SQLITE_FULL;
  if (outcome == outcome_error) return SQLITE_IOERR_WRITE;
  if (outcome == outcome_kill) faulty_die();
  if (outcome == outcome_power) {
    lose_power();
    return SQLITE_IOERR_WRITE;
  }
  if (outcome == outcome_fine) {
    unsynced_note(&mine->unsynced, real, bytes, length, offset);
    return real->pMethods->xWrite(real, bytes, length, offset);
  }
  real->pMethods->xWrite(real, bytes, length / 2, offset);
  if (outcome == outcome_torn_kill) faulty_die();
  return outcome == outcome_short ? SQLITE_FULL : SQLITE_IOERR_WRITE;
}

static int truncate_file(sqlite3_file *file, sqlite3_int64 size) {
  struct faulty_file *mine = faulty(file);
  int code = meet(call_truncate, mine->name, SQLITE_IOERR_TRUNCATE, SQLITE_IOERR_TRUNCATE);
  if (code != SQLITE_OK) return code;
  unsynced_note(&mine->unsynced, mine->real, NULL, 0, size);
  return mine->real->pMethods->xTruncate(mine->real, size);
}

static int sync_file(sqlite3_file *file, int flags) {
  struct faulty_file *mine = faulty(file);
  int code = meet(call_sync, mine->name, SQLITE_IOERR_FSYNC, SQLITE_IOERR_FSYNC);
  if (code != SQLITE_OK) return code;
  code = mine->real->pMethods->xSync(mine->real, flags);
  if (code == SQLITE_OK) unsynced_forget(&mine->unsynced);
  return code;
}

static int size_of_file(sqlite3_file *file, sqlite3_int64 *size) {
  int code = meet(call_size, faulty(file)->name, SQLITE_IOERR_FSTAT, SQLITE_IOERR_FSTAT);
  if (code != SQLITE_OK) return code;
  return faulty(file)->real->pMethods->xFileSize(faulty(file)->real, size);
}

static int map_memory(sqlite3_file *file, int region, int size, int extends, void volatile **memory) {
  int code = meet(call_map, faulty(file)->name, SQLITE_IOERR_SHMSIZE, SQLITE_IOERR_SHMMAP);
  if (code != SQLITE_OK) return code;
  return faulty(file)->real->pMethods->xShmMap(faulty(file)->real, region, size, extends, memory);
}

// What is handed on as it is.

static int lock_file(sqlite3_file *file, int level) {
  return faulty(file)->real->pMethods->xLock(faulty(file)->real, level);
}

static int unlock_file(sqlite3_file *file, int level) {
  return faulty(file)->real->pMethods->xUnlock(faulty(file)->real, level);
}

static int check_lock(sqlite3_file *file, int *is_locked) {
  return faulty(file)->real->pMethods->xCheckReservedLock(faulty(file)->real, is_locked);
}

static int control_file(sqlite3_file *file, int operation, void *argument) {
  return faulty(file)->real->pMethods->xFileControl(faulty(file)->real, operation, argument);
}

static int sector_size(sqlite3_file *file) {
  return faulty(file)->real->pMethods->xSectorSize(faulty(file)->real);
}

static int characteristics(sqlite3_file *file) {
  return faulty(file)->real->pMethods->xDeviceCharacteristics(faulty(file)->real);
}

static int lock_memory(sqlite3_file *file, int offset, int count, int flags) {
  return faulty(file)->real->pMethods->xShmLock(faulty(file)->real, offset, count, flags);
}

static void memory_barrier(sqlite3_file *file) {
  faulty(file)->real->pMethods->xShmBarrier(faulty(file)->real);
}

static int unmap_memory(sqlite3_file *file, int deletes) {
  return faulty(file)->real->pMethods->xShmUnmap(faulty(file)->real, deletes);
}

static const sqlite3_io_methods methods = {
  .iVersion = 2,
  .xClose = close_file,
  .xRead = read_file,
  .xWrite = write_file,
  .xTruncate = truncate_file,
  .xSync = sync_file,
  .xFileSize = size_of_file,
  .xLock = lock_file,
  .xUnlock = unlock_file,
  .xCheckReservedLock = check_lock,
  .xFileControl = control_file,
  .xSectorSize = sector_size,
  .xDeviceCharacteristics = characteristics,
  .xShmMap = map_memory,
  .xShmLock = lock_memory,
  .xShmBarrier = memory_barrier,
  .xShmUnmap = unmap_memory,
};

static int open_file(sqlite3_vfs *vfs, const char *name, sqlite3_file *file, int flags, int *found_flags) {
  (void)vfs;
  struct faulty_file *mine = faulty(file);
  file->pMethods = NULL;
  int code = meet(call_open, name, SQLITE_CANTOPEN, SQLITE_CANTOPEN);
  if (code != SQLITE_OK) return code;
  *mine = (struct faulty_file){.name = name, .real = (sqlite3_file *)(mine + 1)};
  code = system_vfs->xOpen(system_vfs, name, mine->real, flags, found_flags);
  if (mine->real->pMethods == NULL) return code;
  file->pMethods = &methods;
  pthread_mutex_lock(&open_lock);
  mine->next = open_files;
  open_files = mine;
  pthread_mutex_unlock(&open_lock);
  return code;
}

static int delete_file(sqlite3_vfs *vfs, const char *name, int syncs_folder) {
  (void)vfs;
  int code = meet(call_delete, name, SQLITE_IOERR_DELETE, SQLITE_IOERR_DELETE);
  return code != SQLITE_OK ? code : system_vfs->xDelete(system_vfs, name, syncs_folder);
}

static sqlite3_vfs faulty_vfs;

void faulty_install(void) {
  if (faulty_vfs.pNext || system_vfs) return;
  system_vfs = sqlite3_vfs_find(NULL);
  faulty_vfs = *system_vfs;
  faulty_vfs.pNext = NULL;
  faulty_vfs.zName = "faulty";
  faulty_vfs.szOsFile = (int)sizeof(struct faulty_file) + system_vfs->szOsFile;
  faulty_vfs.xOpen = open_file;
  faulty_vfs.xDelete = delete_file;
  sqlite3_vfs_register(&faulty_vfs, 1);
}
