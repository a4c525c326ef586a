#if defined(__linux__)
#define _GNU_SOURCE  // wcwidth
#endif
#include "shim.h"

#include <langinfo.h>
#include <locale.h>
#include <string.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>

static struct termios saved_modes;

static bool locale_is_utf8(void) { return strcmp(nl_langinfo(CODESET), "UTF-8") == 0; }

bool cel_use_utf8_locale(void) {
    if (setlocale(LC_CTYPE, "") != NULL && locale_is_utf8()) {
        return true;
    }
    return setlocale(LC_CTYPE, "C.UTF-8") != NULL || setlocale(LC_CTYPE, "en_US.UTF-8") != NULL;
}

int cel_width(uint32_t scalar) { return wcwidth((wchar_t)scalar); }

bool cel_terminal_size(int descriptor, int *columns, int *rows) {
    struct winsize size;
    if (ioctl(descriptor, TIOCGWINSZ, &size) != 0 || size.ws_col == 0 || size.ws_row == 0) {
        return false;
    }
    *columns = size.ws_col;
    *rows = size.ws_row;
    return true;
}

bool cel_save_terminal_modes(int descriptor) { return tcgetattr(descriptor, &saved_modes) == 0; }

void cel_restore_terminal_modes(int descriptor) { tcsetattr(descriptor, TCSADRAIN, &saved_modes); }

void cel_quiet_terminal(int descriptor) {
    struct termios modes = saved_modes;
    modes.c_lflag &= ~(tcflag_t)(ICANON | ECHO);
    modes.c_cc[VMIN] = 1;
    modes.c_cc[VTIME] = 0;
    tcsetattr(descriptor, TCSADRAIN, &modes);
}

FILE *cel_standard_input(void) { return stdin; }

FILE *cel_open_output(int descriptor) {
    int copy = dup(descriptor);
    if (copy < 0) {
        return NULL;
    }
    FILE *stream = fdopen(copy, "w");
    if (stream != NULL) {
        setvbuf(stream, NULL, _IOFBF, 1 << 16);
    }
    return stream;
}

void cel_write_error(const char *text) { fputs(text, stderr); }
