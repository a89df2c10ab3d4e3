// Windows looks for the DLLs of a program beside the program first, so that a DLL put into a downloads folder would run
// as part of it. With these flags the loader takes them from System32 alone, before any code of ours runs. The linker
// does not know such a directory: the structure gets a section of its own, and set-load-config.py names it in the header.
#include <windows.h>

extern "C" {
extern const IMAGE_LOAD_CONFIG_DIRECTORY64 portcheckLoadConfig;

__attribute__((section(".loadcfg"), used)) const IMAGE_LOAD_CONFIG_DIRECTORY64 portcheckLoadConfig = [] {
    IMAGE_LOAD_CONFIG_DIRECTORY64 config = {};
    config.Size = sizeof(IMAGE_LOAD_CONFIG_DIRECTORY64);
    config.Reserved1 = LOAD_LIBRARY_SEARCH_SYSTEM32; // "DependentLoadFlags" in later headers, same place
    return config;
}();
}
