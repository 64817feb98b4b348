#include "faults.h"

#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static struct {
  pthread_mutex_t lock;
  char path[4096];
  char log[4096];
  enum faulty_kind kind;
  int at;
  int calls;
  bool fired;
} faults = {.lock = PTHREAD_MUTEX_INITIALIZER};

static const char *const kind_names[] = {"none", "full", "error", "short", "sync", "crash", "power", "kill"};
static const char *const call_names[] = {"open", "delete", "read", "write", "truncate", "sync", "size", "map"};

void faulty_arm(const char *path, enum faulty_kind kind, int at) {
  pthread_mutex_lock(&faults.lock);
  snprintf(faults.path, sizeof faults.path, "%s", path);
  faults.kind = kind;
  faults.at = at;
  faults.calls = 0;
  faults.fired = false;
  pthread_mutex_unlock(&faults.lock);
}

void faulty_disarm(void) {
  pthread_mutex_lock(&faults.lock);
  faults.kind = faulty_none;
  faults.at = 0;
  pthread_mutex_unlock(&faults.lock);
}

int faulty_calls(void) {
  pthread_mutex_lock(&faults.lock);
  int calls = faults.calls;
  pthread_mutex_unlock(&faults.lock);
  return calls;
}

bool faulty_fired(void) {
  pthread_mutex_lock(&faults.lock);
  bool fired = faults.fired;
  pthread_mutex_unlock(&faults.lock);
  return fired;
}

static bool befalls(enum faulty_kind kind, enum faulty_call call) {
  switch (kind) {
    case faulty_full: return call != call_read && call != call_delete && call != call_size;
    case faulty_short: return call == call_write;
    case faulty_sync: return call == call_sync;
    case faulty_none:
    case faulty_error:
    case faulty_crash:
    case faulty_power:
    case faulty_kill: return true;
  }
  return true;
}

static void say(enum faulty_call call, const char *name) {
  if (faults.log[0] == 0) return;
  int file = open(faults.log, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
  if (file < 0) return;
  const char *ending = strrchr(name, '/');
  dprintf(file, "%d %s %s\n", faults.calls, call_names[call], ending ? ending + 1 : name);
  close(file);
}

enum faulty_outcome faulty_meet(enum faulty_call call, const char *name) {
  if (name == NULL) return outcome_fine;
  pthread_mutex_lock(&faults.lock);
  enum faulty_outcome outcome = outcome_fine;
  bool is_dead = faults.fired && (faults.kind == faulty_crash || faults.kind == faulty_power);
  if (strncmp(name, faults.path, strlen(faults.path)) != 0) {
    outcome = outcome_fine;
  } else if (is_dead) {
    outcome = outcome_error;
  } else if (befalls(faults.kind, call)) {
    faults.calls += 1;
    if (faults.calls == faults.at) {
      faults.fired = true;
      say(call, name);
      switch (faults.kind) {
        case faulty_none: break;
        case faulty_full: outcome = outcome_full; break;
        case faulty_short: outcome = outcome_short; break;
        case faulty_error:
        case faulty_sync: outcome = outcome_error; break;
        case faulty_crash: outcome = call == call_write ? outcome_torn : outcome_error; break;
        case faulty_power: outcome = outcome_power; break;
        case faulty_kill: outcome = call == call_write ? outcome_torn_kill : outcome_kill; break;
      }
    }
  }
  pthread_mutex_unlock(&faults.lock);
  return outcome;
}

uint64_t faulty_seed(void) {
  static uint64_t losses;
  losses += 1;
  return (uint64_t)faults.at + losses * 0x9E3779B97F4A7C15u;
}

void faulty_die(void) {
  kill(getpid(), SIGKILL);
  for (;;) pause();
}

static void log_calls(void) {
  if (faults.log[0] == 0) return;
  int file = open(faults.log, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
  if (file < 0) return;
  dprintf(file, "calls %d\n", faults.calls);
  close(file);
}

// Where the library is preloaded.
__attribute__((constructor)) static void begin(void) {
  const char *fault = getenv("FAULT");
  if (fault == NULL) return;
  const char *log = getenv("FAULT_LOG");
  snprintf(faults.log, sizeof faults.log, "%s", log ? log : "");
  const char *colon = strchr(fault, ':');
  for (int kind = faulty_none; kind <= faulty_kill; kind++) {
    size_t length = strlen(kind_names[kind]);
    if (strncmp(fault, kind_names[kind], length) == 0 && fault + length == colon) {
      faulty_install();
      faulty_arm("", (enum faulty_kind)kind, atoi(colon + 1));
      atexit(log_calls);
      return;
    }
  }
  fprintf(stderr, "FAULT is KIND:N\n");
  _exit(64);
}
