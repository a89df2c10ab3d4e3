/* Prints what Windows' profile API answers.
 *
 *   profileprobe FOLDER QUESTIONS ANSWERS
 *
 * QUESTIONS: lines of file TAB section TAB key (ASCII; "\t" and "\\" as in the answers).
 * ANSWERS:   the same three columns, then "present" TAB value, or "absent" TAB nothing. In the value everything
 *            outside printable ASCII, and the backslash, is written as \uXXXX.
 */
#include <windows.h>

#include <stdio.h>
#include <string.h>

static WCHAR answer[70000];

int main(int argc, char **argv)
{
    char line[4096];
    FILE *questions, *answers;
    if (argc != 4 || !(questions = fopen(argv[2], "rb")) || !(answers = fopen(argv[3], "wb"))) {
        fprintf(stderr, "usage: profileprobe FOLDER QUESTIONS ANSWERS\n");
        return 64;
    }
    while (fgets(line, sizeof line, questions)) {
        char path[1024], *section, *key;
        WCHAR pathW[1024], sectionW[1024], keyW[1024];
        DWORD length, i;
        line[strcspn(line, "\r\n")] = 0;
        if (!line[0] || line[0] == '#')
            continue;
        section = strchr(line, '\t');
        key = section ? strchr(section + 1, '\t') : NULL;
        if (!key) {
            fprintf(stderr, "not three columns: %s\n", line);
            return 64;
        }
        *section++ = 0;
        *key++ = 0;
        snprintf(path, sizeof path, "%s\\%s", argv[1], line);
        MultiByteToWideChar(CP_UTF8, 0, path, -1, pathW, 1024);
        MultiByteToWideChar(CP_UTF8, 0, section, -1, sectionW, 1024);
        MultiByteToWideChar(CP_UTF8, 0, key, -1, keyW, 1024);
        if (GetFileAttributesW(pathW) == INVALID_FILE_ATTRIBUTES) {
            fprintf(stderr, "no such file: %s\n", path);
            return 66;
        }
        /* A default that no file holds tells "absent" from "empty". */
        length = GetPrivateProfileStringW(sectionW, keyW, L"\x01", answer, 70000, pathW);
        fprintf(answers, "%s\t%s\t%s\t", line, section, key);
        if (length == 1 && answer[0] == 1) {
            fprintf(answers, "absent\t\n");
            continue;
        }
        fprintf(answers, "present\t");
        for (i = 0; i < length; ++i) {
            if (answer[i] >= 0x20 && answer[i] < 0x7f && answer[i] != '\\')
                fputc((char)answer[i], answers);
            else
                fprintf(answers, "\\u%04x", answer[i]);
        }
        fputc('\n', answers);
    }
    fclose(questions);
    return fclose(answers) ? 73 : 0;
}
