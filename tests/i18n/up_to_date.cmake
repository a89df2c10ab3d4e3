# Collects the texts into a copy of translations/ and fails when that changes anything: then somebody has to run
#   cmake --build --preset update-translations
file(REMOVE_RECURSE "${WORK_DIR}")
foreach(ts text_ja.ts ui_ja.ts program_ja.ts)
    configure_file("${SOURCE_DIR}/translations/${ts}" "${WORK_DIR}/${ts}" COPYONLY)
endforeach()
execute_process(
    COMMAND "${CMAKE_COMMAND}" "-DLUPDATE=${LUPDATE}" "-DSOURCE_DIR=${SOURCE_DIR}" "-DTS_DIR=${WORK_DIR}"
            -P "${SOURCE_DIR}/translations/update_translations.cmake"
    COMMAND_ERROR_IS_FATAL ANY)
foreach(ts text_ja.ts ui_ja.ts program_ja.ts)
    execute_process(COMMAND "${CMAKE_COMMAND}" -E compare_files "${SOURCE_DIR}/translations/${ts}" "${WORK_DIR}/${ts}"
                    RESULT_VARIABLE differs)
    if(differs)
        execute_process(COMMAND diff -u "${SOURCE_DIR}/translations/${ts}" "${WORK_DIR}/${ts}")
        message(SEND_ERROR "translations/${ts} is not up to date: run cmake --build --preset update-translations")
    endif()
endforeach()
