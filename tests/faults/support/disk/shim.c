/*
 * Preloaded into a process (LD_PRELOAD): everything it does to files under $SHIM_WATCH, and every line it prints, is
 * a step. Steps are written to $SHIM_LOG in the order they happened: one letter, the path's length (u16), the data's
 * length (u32), the offset (u64), the path, the data; numbers in the machine's order. With $SHIM_KILL_AFTER the
 * process kills itself (-9) when it has taken so many steps, counted from the first line it printed.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <signal.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <unistd.h>

#define MOST_FILES 4096

static pthread_mutex_t one_at_a_time = PTHREAD_MUTEX_INITIALIZER;
static int log_file = -1;
static long steps_left;
static int is_counting;
static const char *watched;
static size_t watched_length;
static char *path_of[MOST_FILES];

#define REAL(type, name, ...)                        \
  static type (*real)(__VA_ARGS__);                  \
  if (!real) real = (type (*)(__VA_ARGS__))dlsym(RTLD_NEXT, #name)

static ssize_t really_write(int fd, const void *data, size_t length) {
  REAL(ssize_t, write, int, const void *, size_t);
  return real(fd, data, length);
}

static int really_open(const char *path, int flags, int mode) {
  REAL(int, open, const char *, int, ...);
  return real(path, flags, mode);
}

__attribute__((constructor)) static void begin(void) {
  watched = getenv("SHIM_WATCH");
  watched_length = watched ? strlen(watched) : 0;
  const char *log = getenv("SHIM_LOG");
  if (log && watched) log_file = really_open(log, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
  const char *kill_after = getenv("SHIM_KILL_AFTER");
  steps_left = kill_after ? atol(kill_after) : 0;
}

/* Called while nobody else takes a step, just after this one was taken. */
static void count_step(char what) {
  if (!is_counting) is_counting = what == 'A';
  else if (steps_left > 0 && --steps_left == 0) kill(getpid(), SIGKILL);
}

static void tell(char what, const char *path, uint64_t offset, const void *data, uint32_t length) {
  count_step(what);
  if (log_file < 0) return;
  char head[15];
  uint16_t path_length = (uint16_t)strlen(path);
  head[0] = what;
  memcpy(head + 1, &path_length, 2);
  memcpy(head + 3, &length, 4);
  memcpy(head + 7, &offset, 8);
  really_write(log_file, head, sizeof head);
  really_write(log_file, path, path_length);
  if (length > 0) really_write(log_file, data, length);
}

static int is_watched(const char *path) {
  return watched && strncmp(path, watched, watched_length) == 0;
}

static const char *path_at(int fd) { return fd >= 0 && fd < MOST_FILES ? path_of[fd] : NULL; }

static void opened(int fd, const char *path, int flags, int existed) {
  if (fd < 0 || fd >= MOST_FILES || !is_watched(path)) return;
  free(path_of[fd]);
  path_of[fd] = strdup(path);
  if (!existed) tell('C', path, 0, NULL, 0);
  if (flags & O_TRUNC) tell('T', path, 0, NULL, 0);
}

static int open_watching(const char *path, int flags, int mode) {
  pthread_mutex_lock(&one_at_a_time);
  struct stat there;
  int existed = stat(path, &there) == 0;
  int fd = really_open(path, flags, mode);
  opened(fd, path, flags, existed);
  pthread_mutex_unlock(&one_at_a_time);
  return fd;
}

#define MODE_OF(flags)                       \
  int mode = 0;                              \
  if ((flags) & (O_CREAT | O_TMPFILE)) {     \
    va_list rest;                            \
    va_start(rest, flags);                   \
    mode = va_arg(rest, int);                \
    va_end(rest);                            \
  }

int open(const char *path, int flags, ...) { MODE_OF(flags) return open_watching(path, flags, mode); }
int open64(const char *path, int flags, ...) { MODE_OF(flags) return open_watching(path, flags | O_LARGEFILE, mode); }

int close(int fd) {
  REAL(int, close, int);
  pthread_mutex_lock(&one_at_a_time);
  if (fd >= 0 && fd < MOST_FILES) {
    free(path_of[fd]);
    path_of[fd] = NULL;
  }
  int result = real(fd);
  pthread_mutex_unlock(&one_at_a_time);
  return result;
}

static void wrote(int fd, const void *data, ssize_t length, off64_t offset) {
  if (length <= 0) return;
  const char *path = path_at(fd);
  if (path) tell('W', path, (uint64_t)offset, data, (uint32_t)length);
  else if (fd == STDOUT_FILENO) tell('A', "", 0, data, (uint32_t)length);
}

ssize_t write(int fd, const void *data, size_t length) {
  pthread_mutex_lock(&one_at_a_time);
  off64_t offset = path_at(fd) ? lseek64(fd, 0, SEEK_CUR) : 0;
  ssize_t result = really_write(fd, data, length);
  wrote(fd, data, result, offset);
  pthread_mutex_unlock(&one_at_a_time);
  return result;
}

#define PWRITE(name)                                                          \
  ssize_t name(int fd, const void *data, size_t length, off64_t offset) {     \
    REAL(ssize_t, name, int, const void *, size_t, off64_t);                  \
    pthread_mutex_lock(&one_at_a_time);                                       \
    ssize_t result = real(fd, data, length, offset);                          \
    wrote(fd, data, result, offset);                                          \
    pthread_mutex_unlock(&one_at_a_time);                                     \
    return result;                                                            \
  }
PWRITE(pwrite)
PWRITE(pwrite64)

ssize_t writev(int fd, const struct iovec *parts, int count) {
  ssize_t sum = 0;
  for (int i = 0; i < count; i++) {
    ssize_t result = write(fd, parts[i].iov_base, parts[i].iov_len);
    if (result < 0) return sum > 0 ? sum : result;
    sum += result;
    if ((size_t)result < parts[i].iov_len) break;
  }
  return sum;
}

#define WITH_PATH(name, letter, ...)                                          \
  pthread_mutex_lock(&one_at_a_time);                                         \
  int result = real(__VA_ARGS__);                                             \
  if (result == 0 && path_at(fd)) tell(letter, path_at(fd), length, NULL, 0); \
  pthread_mutex_unlock(&one_at_a_time);                                       \
  return result;

int ftruncate(int fd, off_t length) {
  REAL(int, ftruncate, int, off_t);
  WITH_PATH(ftruncate, 'T', fd, length)
}
int ftruncate64(int fd, off64_t length) {
  REAL(int, ftruncate64, int, off64_t);
  WITH_PATH(ftruncate64, 'T', fd, length)
}
int fsync(int fd) {
  REAL(int, fsync, int);
  uint64_t length = 0;
  WITH_PATH(fsync, 'S', fd)
}
int fdatasync(int fd) {
  REAL(int, fdatasync, int);
  uint64_t length = 0;
  WITH_PATH(fdatasync, 'S', fd)
}

#define OF_PATH(letter, ...)                                           \
  pthread_mutex_lock(&one_at_a_time);                                  \
  int result = real(__VA_ARGS__);                                      \
  if (result == 0 && is_watched(path)) tell(letter, path, 0, NULL, 0); \
  pthread_mutex_unlock(&one_at_a_time);                                \
  return result;

int unlink(const char *path) {
  REAL(int, unlink, const char *);
  OF_PATH('U', path)
}
int mkdir(const char *path, mode_t mode) {
  REAL(int, mkdir, const char *, mode_t);
  OF_PATH('D', path, mode)
}
int rmdir(const char *path) {
  REAL(int, rmdir, const char *);
  OF_PATH('E', path)
}

int rename(const char *from, const char *to) {
  REAL(int, rename, const char *, const char *);
  pthread_mutex_lock(&one_at_a_time);
  int result = real(from, to);
  if (result == 0 && is_watched(to)) tell('R', from, 0, to, (uint32_t)strlen(to));
  pthread_mutex_unlock(&one_at_a_time);
  return result;
}
