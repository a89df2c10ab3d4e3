# portcheck_add_tests(FOLDER core [GUI] [LINK ...] TESTS tst_port tst_result ... [LINUX_TESTS tst_x ...]
#                     [WINDOWS_TESTS tst_y ...] [SOURCES ...] [TIMED])
#
# One class, one file; one executable for a folder, because a program that links Qt is slow to link and large. CTest
# lists every class. GUI: an application with windows, on the offscreen platform. TIMED: they wait for something, and run
# alone under Wine, which is slow. LINUX_TESTS need something that Wine or Windows does not have; `./dev windows` prints
# their names. WINDOWS_TESTS exist for Windows only.
function(portcheck_add_tests)
    cmake_parse_arguments(arg "GUI;TIMED" "FOLDER" "LINK;TESTS;LINUX_TESTS;WINDOWS_TESTS;SOURCES" ${ARGN})
    if(WIN32)
        list(APPEND arg_TESTS ${arg_WINDOWS_TESTS})
        set_property(GLOBAL APPEND PROPERTY PORTCHECK_LINUX_TESTS ${arg_LINUX_TESTS})
    else()
        list(APPEND arg_TESTS ${arg_LINUX_TESTS})
    endif()
    if(NOT arg_TESTS)
        return()
    endif()
    set(runner "tests_${arg_FOLDER}")
    list(TRANSFORM arg_TESTS APPEND .cpp OUTPUT_VARIABLE files)
    set(main portcheck_testmain_QCoreApplication)
    if(arg_GUI)
        set(main portcheck_testmain_QApplication)
    endif()
    qt_add_executable(${runner} ${files} ${arg_SOURCES})
    set_target_properties(${runner} PROPERTIES AUTOUIC OFF AUTORCC OFF)
    # The main itself, not through a library: what registers the test classes must not be dropped by the linker.
    # The options last: they take back one of those that the others bring.
    target_link_libraries(${runner} PRIVATE ${main} ${arg_LINK} portcheck_testoptions)
    if(WIN32 AND arg_GUI)
        qt_import_plugins(${runner} INCLUDE Qt6::QOffscreenIntegrationPlugin)
    endif()
    foreach(test IN LISTS arg_TESTS)
        add_test(NAME ${test} COMMAND ${runner} ${test})
        _portcheck_test_properties(${test} ${arg_FOLDER})
        if(WIN32 AND arg_TIMED)
            set_tests_properties(${test} PROPERTIES RUN_SERIAL ON)
        endif()
        set_property(GLOBAL APPEND_STRING PROPERTY PORTCHECK_PACKED_TESTS "${runner} ${test}\n")
    endforeach()
endfunction()

function(_portcheck_test_properties test label)
    set_tests_properties(${test} PROPERTIES
        LABELS "${label}"
        ENVIRONMENT "QT_QPA_PLATFORM=offscreen;WINEQT_QPA_PLATFORM=offscreen;WINEQT_FORCE_STDERR_LOGGING=1")
    if(WIN32)
        set_tests_properties(${test} PROPERTIES FIXTURES_REQUIRED wine)
    endif()
endfunction()

# portcheck_add_script_test(NAME name [LABEL label] [LINUX_ONLY] [WINE] [COST seconds] COMMAND ...)
#
# A test that is a script or a whole program. WINE: runs only in the Windows cross build, in its Wine prefix.
# LINUX_ONLY: not in the Windows build; `./dev windows` prints its name. COST: about how long one takes that takes long;
# it begins first, so that at the end nothing waits for it alone.
function(portcheck_add_script_test)
    cmake_parse_arguments(arg "LINUX_ONLY;WINE" "NAME;LABEL;COST" "COMMAND" ${ARGN})
    if(WIN32 AND arg_LINUX_ONLY)
        set_property(GLOBAL APPEND PROPERTY PORTCHECK_LINUX_TESTS ${arg_NAME})
        return()
    endif()
    if(arg_WINE AND NOT WIN32)
        return()
    endif()
    add_test(NAME ${arg_NAME} COMMAND ${arg_COMMAND})
    _portcheck_test_properties(${arg_NAME} "${arg_LABEL}")
    if(arg_COST)
        set_tests_properties(${arg_NAME} PROPERTIES COST ${arg_COST})
    endif()
    if(arg_WINE) # they share one registry and one display: never two at a time
        set_tests_properties(${arg_NAME} PROPERTIES RESOURCE_LOCK wine)
    endif()
    if(NOT WIN32) # there the preset's own limit holds
        set_tests_properties(${arg_NAME} PROPERTIES TIMEOUT 600) # programs by the hundred, on a machine that may be busy
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
    get_property(packed_tests GLOBAL PROPERTY PORTCHECK_PACKED_TESTS)
    file(WRITE "${PROJECT_BINARY_DIR}/tests.txt" "${packed_tests}") # what run-tests.cmd runs
    if(CMAKE_CROSSCOMPILING)
        foreach(step start stop)
            add_test(NAME wine-${step} COMMAND "${PROJECT_SOURCE_DIR}/resources/windows/wine-prefix.sh" ${step})
        endforeach()
        set_tests_properties(wine-start PROPERTIES FIXTURES_SETUP wine)
        set_tests_properties(wine-stop PROPERTIES FIXTURES_CLEANUP wine)
    endif()
endfunction()
