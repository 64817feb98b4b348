#ifndef CFAULTYVFS_H
#define CFAULTYVFS_H

#include <stdbool.h>

// A layer below SQLite that lets file-system calls fail. Also built as a library of its own, which works in any
// program that it is preloaded into: `cc -shared -fPIC`, with FAULT (`KIND:N`) and FAULT_LOG in the environment.

enum faulty_kind {
  // Nothing fails; calls are counted as for an input/output error.
  faulty_none,
  // The disk is full: ENOSPC of what makes a file longer, or of a sync.
  faulty_full,
  // Input/output error of any call.
  faulty_error,
  // A write that stops half-way, as the disk is full.
  faulty_short,
  // A sync that fails.
  faulty_sync,
  // The process loses its files: a write stops half-way, and from then on nothing can be read or written.
  faulty_crash,
  // As a crash; of what was written since the last sync of a file, a part that depends on `at` is lost.
  faulty_power,
  // SIGKILL within the call; a write stops half-way.
  faulty_kill,
};

// Puts the layer under every database that is opened from now on. More than once is as good as once.
void faulty_install(void);

// Lets the `at`-th call from now on fail whose file has a path that begins so, and that this kind can befall.
// Database, journal, WAL and shared memory are counted together. 0 is never.
void faulty_arm(const char *path, enum faulty_kind kind, int at);

// Lets nothing fail any more.
void faulty_disarm(void);

// How many calls there were since `faulty_arm` that this kind can befall.
int faulty_calls(void);

// Whether the call came that was to fail.
bool faulty_fired(void);

#endif
