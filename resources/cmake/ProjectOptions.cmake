# Compiler settings of every target: link PortCheck::Options.
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)

find_program(CCACHE_PROGRAM ccache NO_CMAKE_FIND_ROOT_PATH)
if(CCACHE_PROGRAM AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
    set(CMAKE_CXX_COMPILER_LAUNCHER "${CCACHE_PROGRAM}")
endif()

# Most of the time of a build is reading headers and making the same templates of them for each file: eight files of a
# folder are compiled as one, which halves it (a precompiled header saves the reading only, and little of that, for it is
# large itself). Names in anonymous namespaces of one folder differ therefore. OFF compiles each file for itself: for an
# editor that asks how, and to see that each includes what it uses.
set(CMAKE_UNITY_BUILD ON CACHE BOOL "Compile the files of a folder together")
set(CMAKE_UNITY_BUILD_BATCH_SIZE 8)

add_library(portcheck_options INTERFACE)
add_library(PortCheck::Options ALIAS portcheck_options)
target_compile_options(portcheck_options INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wold-style-cast
                       -Wnon-virtual-dtor -Woverloaded-virtual -fstack-protector-strong)
target_compile_definitions(portcheck_options INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_CAST_FROM_BYTEARRAY QT_NO_CONTEXTLESS_CONNECT
    QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_NO_FOREACH QT_NO_URL_CAST_FROM_STRING
    QT_DISABLE_DEPRECATED_BEFORE=0x060400 # the oldest Qt is the interface; what a newer one deprecates is no warning
    QT_WARN_DEPRECATED_UP_TO=0x060400)
# GCC 12 takes an empty std::optional for an uninitialised one when it optimises.
target_compile_options(portcheck_options INTERFACE $<$<NOT:$<CONFIG:Debug>>:-Wno-maybe-uninitialized>)
if(WIN32)
    target_compile_definitions(portcheck_options INTERFACE
        NOMINMAX WIN32_LEAN_AND_MEAN UNICODE _UNICODE _WIN32_WINNT=0x0A00 WINVER=0x0A00)
endif()

set(APP_SANITIZE "" CACHE STRING "Sanitizers, e.g. address,undefined")
if(APP_SANITIZE)
    target_compile_options(portcheck_options INTERFACE -fsanitize=${APP_SANITIZE} -fno-omit-frame-pointer
                           -fno-sanitize-recover=all)
    target_link_options(portcheck_options INTERFACE -fsanitize=${APP_SANITIZE})
endif()

# What moc and rcc write is not ours to tidy: clang-tidy takes the nearest file, and one check it must have.
if(CMAKE_CXX_CLANG_TIDY)
    file(WRITE "${CMAKE_BINARY_DIR}/.clang-tidy" "Checks: '-*,misc-definitions-in-headers'\n")
endif()

# One library for each folder. portcheck_add_library(core SOURCES ... [LINK ...] [MOC]) makes portcheck_core.
# Headers are included as <core/port.h>; what a folder may include is what it links. MOC: the folder has QObjects.
function(portcheck_add_library name)
    cmake_parse_arguments(arg "MOC" "" "SOURCES;LINK" ${ARGN})
    qt_add_library(portcheck_${name} STATIC ${arg_SOURCES})
    set_target_properties(portcheck_${name} PROPERTIES AUTOMOC ${arg_MOC} AUTOUIC OFF AUTORCC ${arg_MOC})
    target_include_directories(portcheck_${name} PUBLIC "${PROJECT_SOURCE_DIR}/app" "${PROJECT_SOURCE_DIR}")
    target_link_libraries(portcheck_${name} PUBLIC PortCheck::Options ${arg_LINK})
endfunction()
