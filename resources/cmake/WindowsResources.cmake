# What makes an executable a Windows program: icon, version in two languages, manifest, and exactly the Qt plugins that
# it needs. Does nothing elsewhere.
#
#   portcheck_windows_resources(wfbs-portcheck)   a window program (no console of its own)
if(WIN32)
    find_program(RSVG_CONVERT_PROGRAM rsvg-convert NO_CMAKE_FIND_ROOT_PATH REQUIRED)
    find_program(ICOTOOL_PROGRAM icotool NO_CMAKE_FIND_ROOT_PATH REQUIRED)
    set(_resources "${PROJECT_SOURCE_DIR}/resources")
    set(_build "${PROJECT_BINARY_DIR}/resources/windows")

    set(APP_ICON "${_build}/app.ico")
    add_custom_command(OUTPUT "${APP_ICON}"
        COMMAND "${_resources}/icons/make-ico.sh" "${APP_ICON}"
        DEPENDS "${_resources}/icons/make-ico.sh" "${_resources}/icons/app.svg" "${_resources}/icons/app-small.svg"
        COMMENT "Drawing the icon" VERBATIM)
    set(APP_MANIFEST "${_build}/app.manifest")
    configure_file("${_resources}/windows/app.manifest.in" "${APP_MANIFEST}" @ONLY)
    configure_file("${_resources}/windows/app.rc.in" "${_build}/app.rc" @ONLY)
    # A library of its own, because windres stumbles over compile definitions that hold quotes or blanks.
    enable_language(RC)
    add_library(portcheck_winresources OBJECT "${_build}/app.rc" "${APP_ICON}")
    set_source_files_properties("${_build}/app.rc" PROPERTIES
        COMPILE_OPTIONS "-c;65001" OBJECT_DEPENDS "${APP_ICON};${APP_MANIFEST}")
    set_target_properties(portcheck_winresources PROPERTIES LINKER_LANGUAGE CXX)
endif()

function(portcheck_windows_resources target)
    if(NOT WIN32)
        return()
    endif()
    set_target_properties(${target} PROPERTIES WIN32_EXECUTABLE ON)
    target_link_libraries(${target} PRIVATE portcheck_winresources)
    target_sources(${target} PRIVATE "${PROJECT_SOURCE_DIR}/app/platform/win/loadconfig.cpp")
    add_custom_command(TARGET ${target} POST_BUILD
        COMMAND "${PROJECT_SOURCE_DIR}/resources/windows/set-load-config.py" "$<TARGET_FILE:${target}>" VERBATIM)
    target_link_options(${target} PRIVATE -Wl,-u,portcheckLoadConfig "-Wl,-Map=$<TARGET_FILE_DIR:${target}>/${target}.map") # package.py reads it
    # Fusion is built in, PNG is part of Qt Gui; the other plugins are not used and would only make the exe larger.
    qt_import_plugins(${target}
        INCLUDE_BY_TYPE platforms Qt6::QWindowsIntegrationPlugin
        INCLUDE_BY_TYPE tls Qt6::QSchannelBackendPlugin
        EXCLUDE_BY_TYPE imageformats
        EXCLUDE_BY_TYPE styles
        EXCLUDE_BY_TYPE networkinformation
        EXCLUDE_BY_TYPE generic)
endfunction()
