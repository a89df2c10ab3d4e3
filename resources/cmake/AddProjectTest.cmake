# portcheck_add_tests(FOLDER core [APP QApplication] [LINK ...] TESTS tst_port tst_result ...
#                     [LINUX_TESTS tst_x ...] [WINDOWS_TESTS tst_y ...])
#
# One class, one file, one executable. In the Windows cross build a folder is one executable, because each static
# program is tens of megabytes; CTest lists every class there as well. LINUX_TESTS need something that Wine or Windows
# does not have; `./dev windows` prints their names. WINDOWS_TESTS exist for Windows only.
function(portcheck_add_tests)
    cmake_parse_arguments(arg "" "FOLDER;APP" "LINK;TESTS;LINUX_TESTS;WINDOWS_TESTS;SOURCES" ${ARGN})
    if(NOT arg_APP)
        set(arg_APP QCoreApplication)
    endif()
    set(main "${PROJECT_SOURCE_DIR}/tests/support/testmain.cpp")
    if(WIN32)
        list(APPEND arg_TESTS ${arg_WINDOWS_TESTS})
        set_property(GLOBAL APPEND PROPERTY PORTCHECK_LINUX_TESTS ${arg_LINUX_TESTS})
        if(NOT arg_TESTS)
            return()
        endif()
        set(runner "tests_${arg_FOLDER}")
        set(files)
        foreach(test IN LISTS arg_TESTS)
            list(APPEND files ${test}.cpp)
        endforeach()
        _portcheck_test_executable(${runner} "${arg_APP}" "${arg_LINK}" "${main};${files};${arg_SOURCES}")
        foreach(test IN LISTS arg_TESTS)
            _portcheck_register_test(${test} ${runner} ${arg_FOLDER})
        endforeach()
    else()
        foreach(test IN LISTS arg_TESTS arg_LINUX_TESTS)
            _portcheck_test_executable(${test} "${arg_APP}" "${arg_LINK}" "${main};${test}.cpp;${arg_SOURCES}")
            _portcheck_register_test(${test} ${test} ${arg_FOLDER})
        endforeach()
    endif()
endfunction()

function(_portcheck_test_executable name app link sources)
    qt_add_executable(${name} ${sources})
    target_link_libraries(${name} PRIVATE portcheck_testsupport Qt6::Test ${link})
    # QTRY_* of Qt 6.8 narrows a duration; by source, because the target's own options come before -Wconversion.
    set_property(SOURCE ${sources} APPEND PROPERTY COMPILE_OPTIONS -Wno-conversion)
    target_compile_definitions(${name} PRIVATE
        PORTCHECK_TEST_APP=${app} PORTCHECK_TEST_DATA="${PROJECT_SOURCE_DIR}/tests/data"
        PORTCHECK_SOURCE_DIR="${PROJECT_SOURCE_DIR}")
    if(app STREQUAL "QApplication" OR app STREQUAL "QGuiApplication")
        target_compile_definitions(${name} PRIVATE PORTCHECK_TEST_GUI)
        target_link_libraries(${name} PRIVATE Qt6::Widgets)
        if(WIN32)
            qt_import_plugins(${name} INCLUDE Qt6::QOffscreenIntegrationPlugin)
        endif()
    endif()
endfunction()

function(_portcheck_register_test test executable folder)
    add_test(NAME ${test} COMMAND ${executable} ${test})
    set_tests_properties(${test} PROPERTIES
        LABELS "${folder}"
        ENVIRONMENT "QT_QPA_PLATFORM=offscreen;WINEQT_QPA_PLATFORM=offscreen;WINEQT_FORCE_STDERR_LOGGING=1;TZ=UTC")
    if(WIN32)
        set_tests_properties(${test} PROPERTIES FIXTURES_REQUIRED wine)
    endif()
endfunction()

# portcheck_add_script_test(NAME name [LABEL label] [LINUX_ONLY] [WINE] COMMAND ...)
#
# A test that is a script or a whole program. WINE: runs only in the Windows cross build, in its Wine prefix.
# LINUX_ONLY: not in the Windows build; `./dev windows` prints its name.
function(portcheck_add_script_test)
    cmake_parse_arguments(arg "LINUX_ONLY;WINE" "NAME;LABEL" "COMMAND" ${ARGN})
    if(WIN32 AND arg_LINUX_ONLY)
        set_property(GLOBAL APPEND PROPERTY PORTCHECK_LINUX_TESTS ${arg_NAME})
        return()
    endif()
    if(arg_WINE AND NOT WIN32)
        return()
    endif()
    add_test(NAME ${arg_NAME} COMMAND ${arg_COMMAND})
    set_tests_properties(${arg_NAME} PROPERTIES
        LABELS "${arg_LABEL}"
        ENVIRONMENT "QT_QPA_PLATFORM=offscreen;WINEQT_QPA_PLATFORM=offscreen;WINEQT_FORCE_STDERR_LOGGING=1;TZ=UTC")
    if(WIN32)
        set_tests_properties(${arg_NAME} PROPERTIES FIXTURES_REQUIRED wine)
    endif()
endfunction()

# Called once, after all tests: the Wine prefix of the run, and the list of what it leaves out.
function(portcheck_finish_tests)
    if(NOT WIN32)
        return()
    endif()
    get_property(linux_tests GLOBAL PROPERTY PORTCHECK_LINUX_TESTS)
    list(JOIN linux_tests "\n" lines)
    file(WRITE "${PROJECT_BINARY_DIR}/linux-only-tests.txt" "${lines}\n")
    if(CMAKE_CROSSCOMPILING)
        foreach(step start stop)
            add_test(NAME wine-${step} COMMAND "${PROJECT_SOURCE_DIR}/resources/windows/wine-prefix.sh" ${step})
        endforeach()
        set_tests_properties(wine-start PROPERTIES FIXTURES_SETUP wine)
        set_tests_properties(wine-stop PROPERTIES FIXTURES_CLEANUP wine)
    endif()
endfunction()
