#if defined(__linux__)
#define _GNU_SOURCE
#include <pty.h>
#else
#include <util.h>
#endif

#include "pseudoterminal.h"

#include <poll.h>
#include <signal.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

pid_t cpt_start(
    const char *path, char *const arguments[], char *const environment[], int columns, int rows, int *descriptor) {
    struct winsize size = {.ws_col = (unsigned short)columns, .ws_row = (unsigned short)rows};
    pid_t process = forkpty(descriptor, NULL, NULL, &size);
    if (process == 0) {
        sigset_t none;
        sigemptyset(&none);
        sigprocmask(SIG_SETMASK, &none, NULL);
        execve(path, arguments, environment);
        _exit(127);
    }
    return process;
}

int cpt_resize(int descriptor, int columns, int rows) {
    struct winsize size = {.ws_col = (unsigned short)columns, .ws_row = (unsigned short)rows};
    return ioctl(descriptor, TIOCSWINSZ, &size);
}

int cpt_wait(int descriptor, int milliseconds) {
    struct pollfd source = {.fd = descriptor, .events = POLLIN};
    int count = poll(&source, 1, milliseconds);
    if (count <= 0) {
        return 0;
    }
    return (source.revents & POLLIN) != 0 ? 1 : -1;
}

int cpt_reap(pid_t process, int milliseconds) {
    struct timespec pause = {.tv_nsec = 2000000};
    for (int waited = 0; waited <= milliseconds; waited += 2) {
        int status = 0;
        if (waitpid(process, &status, WNOHANG) == process) {
            return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
        }
        nanosleep(&pause, NULL);
    }
    return -1;
}
