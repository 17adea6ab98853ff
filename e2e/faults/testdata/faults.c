/* Makes a disk fail. Loaded before the C library (LD_PRELOAD), it stands
 * between SQLite and the system: what is called on files of one folder is
 * counted, and the call that a rule names does not work as it should. Go itself
 * makes its system calls without the C library, so nothing else is touched.
 *
 * FAULTS_FOLDER  the folder; calls on itself and on what is in it count
 * FAULTS_RULE    a file with one line, which a test may change at any time:
 *                FIRST LAST ACTION KIND… - the calls of these kinds since the line
 *                was written, from the first to the last, suffer the action
 * FAULTS_LOG     a file to which every call that was struck adds its kind
 *
 * Kinds: open write sync unlink truncate. Actions: kill (the process dies before
 * the call), tear (it dies in the middle of a write), hold (the call waits until
 * the line changes), or a number: the errno with which the call fails. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <unistd.h>

static pthread_mutex_t one_at_a_time = PTHREAD_MUTEX_INITIALIZER;
static char known[200]; /* the rule that is being counted for */
static int count;

/* Files of our own are read and written without a detour through ourselves. */
static int rule(char *line, size_t size) {
	const char *name = getenv("FAULTS_RULE");
	int fd = name ? (int)syscall(SYS_openat, AT_FDCWD, name, O_RDONLY | O_CLOEXEC) : -1;
	ssize_t n = fd < 0 ? 0 : read(fd, line, size - 1);
	if (fd >= 0) close(fd);
	line[n > 0 ? n : 0] = 0;
	return n > 0;
}

static void note(const char *kind) {
	const char *name = getenv("FAULTS_LOG");
	int fd = name ? (int)syscall(SYS_openat, AT_FDCWD, name, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600) : -1;
	char line[40];
	int n = snprintf(line, sizeof line, "%s\n", kind);
	if (fd < 0) return;
	if (syscall(SYS_write, fd, line, n) != n) abort();
	close(fd);
}

static void die(void) {
	kill(getpid(), SIGKILL);
	for (;;) pause();
}

static int concerns(const char *path) {
	const char *folder = getenv("FAULTS_FOLDER");
	size_t n = folder ? strlen(folder) : 0;
	return n && !strncmp(path, folder, n) && (path[n] == 0 || path[n] == '/');
}

static int concerns_fd(int fd) {
	char link[40], path[4096];
	snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
	ssize_t n = readlink(link, path, sizeof path - 1);
	path[n > 0 ? n : 0] = 0;
	return concerns(path);
}

/* struck counts a call. It answers with the errno to fail with, 0 for none, or
 * -1 to tear; calls that are to wait or to end the process do so in here. */
static int struck(const char *kind) {
	char line[200], action[20], kinds[100];
	int first, last, strikes = 0;
	pthread_mutex_lock(&one_at_a_time);
	if (rule(line, sizeof line) && sscanf(line, "%d %d %19s %99[^\n]", &first, &last, action, kinds) == 4 && strstr(kinds, kind)) {
		if (strcmp(line, known)) count = 0;
		strcpy(known, line);
		count++;
		strikes = first <= count && count <= last;
	}
	pthread_mutex_unlock(&one_at_a_time);
	if (!strikes) return 0;
	note(kind);
	if (!strcmp(action, "kill")) die();
	if (!strcmp(action, "tear")) return -1;
	if (!strcmp(action, "hold"))
		for (char now[200]; rule(now, sizeof now) && !strcmp(now, line);) usleep(2000);
	return atoi(action);
}

#define REAL(type, name) type real = (type)dlsym(RTLD_NEXT, #name)
#define FAIL_IF(e) do { int e_ = (e); if (e_) { errno = e_; return -1; } } while (0)

typedef ssize_t (*pwrite_call)(int, const void *, size_t, off_t);
static ssize_t at(pwrite_call real, int fd, const void *data, size_t n, off_t place) {
	int e = concerns_fd(fd) ? struck("write") : 0;
	if (e < 0) {
		(void)!real(fd, data, n / 2, place);
		die();
	}
	FAIL_IF(e);
	return real(fd, data, n, place);
}
#ifdef __GLIBC__
ssize_t pwrite64(int fd, const void *data, size_t n, off64_t place) { REAL(pwrite_call, pwrite64); return at(real, fd, data, n, place); }
#endif
ssize_t pwrite(int fd, const void *data, size_t n, off_t place) { REAL(pwrite_call, pwrite); return at(real, fd, data, n, place); }

typedef int (*fd_call)(int);
static int sync_with(fd_call real, int fd) { FAIL_IF(concerns_fd(fd) ? struck("sync") : 0); return real(fd); }
int fsync(int fd) { REAL(fd_call, fsync); return sync_with(real, fd); }
int fdatasync(int fd) { REAL(fd_call, fdatasync); return sync_with(real, fd); }

typedef int (*path_call)(const char *);
int unlink(const char *path) { REAL(path_call, unlink); FAIL_IF(concerns(path) ? struck("unlink") : 0); return real(path); }

typedef int (*truncate_call)(int, off_t);
static int cut(truncate_call real, int fd, off_t n) { FAIL_IF(concerns_fd(fd) ? struck("truncate") : 0); return real(fd, n); }
int ftruncate(int fd, off_t n) { REAL(truncate_call, ftruncate); return cut(real, fd, n); }
#ifdef __GLIBC__
int ftruncate64(int fd, off64_t n) { REAL(truncate_call, ftruncate64); return cut(real, fd, n); }
#endif

/* Opening counts when it may make a file. */
typedef int (*open_call)(const char *, int, ...);
#define OPEN(name) \
	int name(const char *path, int flags, ...) { \
		REAL(open_call, name); \
		va_list rest; \
		va_start(rest, flags); \
		mode_t mode = flags & O_CREAT ? va_arg(rest, mode_t) : 0; \
		va_end(rest); \
		FAIL_IF(flags & O_CREAT && concerns(path) ? struck("open") : 0); \
		return real(path, flags, mode); \
	}
OPEN(open)
#ifdef __GLIBC__
OPEN(open64)
#endif
