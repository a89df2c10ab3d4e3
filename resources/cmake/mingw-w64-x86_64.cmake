# Cross build for 64-bit Windows with Debian's MinGW-w64 (posix threads), tests run by Wine.
# QT_WINDOWS_PREFIX (cache variable or environment) names the folder that resources/windows/build-qt.sh made.
set(CMAKE_SYSTEM_NAME Windows)
set(CMAKE_SYSTEM_PROCESSOR x86_64)
set(CMAKE_C_COMPILER x86_64-w64-mingw32-gcc-posix)
set(CMAKE_CXX_COMPILER x86_64-w64-mingw32-g++-posix)
set(CMAKE_RC_COMPILER x86_64-w64-mingw32-windres)

set(CMAKE_FIND_ROOT_PATH /usr/x86_64-w64-mingw32)
if(NOT QT_WINDOWS_PREFIX AND DEFINED ENV{QT_WINDOWS_PREFIX})
    set(QT_WINDOWS_PREFIX "$ENV{QT_WINDOWS_PREFIX}" CACHE PATH "Qt for Windows: host/ and win/")
endif()
if(QT_WINDOWS_PREFIX)
    list(APPEND CMAKE_TRY_COMPILE_PLATFORM_VARIABLES QT_WINDOWS_PREFIX)
    list(APPEND CMAKE_FIND_ROOT_PATH "${QT_WINDOWS_PREFIX}/win")
    list(APPEND CMAKE_PREFIX_PATH "${QT_WINDOWS_PREFIX}/win")
    set(QT_HOST_PATH "${QT_WINDOWS_PREFIX}/host" CACHE PATH "Host tools of the same Qt version")
    # Debian's Qt leaves static plugins out by default: the program would find no platform plugin.
    set(QT_SKIP_AUTO_PLUGIN_INCLUSION OFF CACHE BOOL "")
endif()
# LIBZIP_WINDOWS_PREFIX likewise names the folder that resources/windows/build-libzip.sh made.
if(NOT LIBZIP_WINDOWS_PREFIX AND DEFINED ENV{LIBZIP_WINDOWS_PREFIX})
    set(LIBZIP_WINDOWS_PREFIX "$ENV{LIBZIP_WINDOWS_PREFIX}" CACHE PATH "libzip for Windows")
endif()
if(LIBZIP_WINDOWS_PREFIX)
    list(APPEND CMAKE_TRY_COMPILE_PLATFORM_VARIABLES LIBZIP_WINDOWS_PREFIX)
    list(APPEND CMAKE_FIND_ROOT_PATH "${LIBZIP_WINDOWS_PREFIX}")
endif()
set(CMAKE_FIND_ROOT_PATH_MODE_PROGRAM NEVER)
set(CMAKE_FIND_ROOT_PATH_MODE_LIBRARY ONLY)
set(CMAKE_FIND_ROOT_PATH_MODE_INCLUDE ONLY)
set(CMAKE_FIND_ROOT_PATH_MODE_PACKAGE ONLY)

# Qt is built with the stack protector, and the exe must need nothing but Windows' own DLLs.
set(CMAKE_EXE_LINKER_FLAGS_INIT "-static -fstack-protector-strong")
set(CMAKE_EXE_LINKER_FLAGS_MINSIZEREL_INIT "-s")

# Debian's wrapper complains about a missing 32-bit part: the loader itself comes first.
find_program(WINE_PROGRAM NAMES wine64 wine HINTS /usr/lib/wine NO_CMAKE_FIND_ROOT_PATH)
if(WINE_PROGRAM)
    set(CMAKE_CROSSCOMPILING_EMULATOR "${CMAKE_CURRENT_LIST_DIR}/../windows/wine-run.sh" "${WINE_PROGRAM}")
endif()
