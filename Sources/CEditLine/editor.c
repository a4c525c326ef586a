#include "shim.h"

#if !__has_include(<histedit.h>)
#error "libedit is missing: install libedit-dev (Debian, Ubuntu) or the Xcode command line tools (macOS)"
#else

#include <histedit.h>
#include <stdlib.h>
#include <string.h>

struct editline *cel_open(const char *program, FILE *input, int terminal) {
    FILE *nowhere = fopen("/dev/null", "w");
    if (nowhere == NULL) {
        return NULL;
    }
    struct editline *editor =
        el_init_fd(program, input, nowhere, nowhere, fileno(input), terminal, terminal);
    if (editor != NULL) {
        el_set(editor, EL_SIGNAL, 0);
        el_set(editor, EL_EDITOR, "emacs");
    }
    return editor;
}

void cel_close(struct editline *editor) { el_end(editor); }

void cel_set_client(struct editline *editor, void *client) { el_set(editor, EL_CLIENTDATA, client); }

void *cel_client(struct editline *editor) {
    void *client = NULL;
    el_get(editor, EL_CLIENTDATA, &client);
    return client;
}

void cel_set_prompt(struct editline *editor, cel_prompt_function function) {
    el_set(editor, EL_PROMPT_ESC, function, '\1');
}

void cel_set_reader(struct editline *editor, cel_read_function function) {
    el_set(editor, EL_GETCFN, function);
}

bool cel_source_editrc(struct editline *editor) { return el_source(editor, NULL) == 0; }

bool cel_is_vi(struct editline *editor) {
    const char *name = NULL;
    return el_get(editor, EL_EDITOR, &name) == 0 && name != NULL && strcmp(name, "vi") == 0;
}

bool cel_add_command(
    struct editline *editor, const char *name, const char *help, cel_command_function function) {
    return el_set(editor, EL_ADDFN, name, help, function) == 0;
}

bool cel_bind(struct editline *editor, bool vi_command_map, const char *key, const char *command) {
    if (vi_command_map) {
        return el_set(editor, EL_BIND, "-a", key, command, NULL) == 0;
    }
    return el_set(editor, EL_BIND, key, command, NULL) == 0;
}

void cel_keep_raw_between_reads(struct editline *editor) {
    el_set(editor, EL_SETTY, "-x", "-icanon", "-echo", NULL);
}

bool cel_run(struct editline *editor) {
    int count = 0;
    return el_gets(editor, &count) != NULL && count > 0;
}

struct cel_line cel_current_line(struct editline *editor) {
    const LineInfo *info = el_line(editor);
    struct cel_line line = {
        .text = info->buffer,
        .cursor = (size_t)(info->cursor - info->buffer),
        .length = (size_t)(info->lastchar - info->buffer),
    };
    return line;
}

bool cel_insert(struct editline *editor, const char *text) { return el_insertstr(editor, text) == 0; }

void cel_delete_before_cursor(struct editline *editor, int characters) {
    el_deletestr(editor, characters);
}

void cel_move_cursor(struct editline *editor, int characters) { el_cursor(editor, characters); }

#endif
