# Proves that up_to_date.cmake can fail: a copy of the sources in which one text was changed, added or taken away without
# collecting the texts anew. The folders that stay as they are are linked.
set(text "There is no language \\\"%1\\\". Use ja or en.")
file(READ "${SOURCE_DIR}/app/main/programtexts.cpp" original)
file(READ "${SOURCE_DIR}/translations/program_ja.ts" translations)

# \param fails what the gate has to name; empty = it has to pass
function(judge name source ts fails)
    file(REMOVE_RECURSE "${WORK_DIR}")
    file(MAKE_DIRECTORY "${WORK_DIR}/source/app")
    foreach(folder app/text app/report app/desk ui)
        file(CREATE_LINK "${SOURCE_DIR}/${folder}" "${WORK_DIR}/source/${folder}" SYMBOLIC)
    endforeach()
    file(COPY "${SOURCE_DIR}/app/main" DESTINATION "${WORK_DIR}/source/app")
    file(COPY "${SOURCE_DIR}/translations" DESTINATION "${WORK_DIR}/source")
    file(WRITE "${WORK_DIR}/source/app/main/programtexts.cpp" "${source}")
    file(WRITE "${WORK_DIR}/source/translations/program_ja.ts" "${ts}")
    execute_process(
        COMMAND "${CMAKE_COMMAND}" "-DLUPDATE=${LUPDATE}" "-DSOURCE_DIR=${WORK_DIR}/source"
                "-DWORK_DIR=${WORK_DIR}/up_to_date" -P "${CMAKE_CURRENT_LIST_DIR}/up_to_date.cmake"
        RESULT_VARIABLE result OUTPUT_VARIABLE output ERROR_VARIABLE output)
    if(fails)
        string(FIND "${output}" "translations/program_ja.ts is not up to date" named)
        string(FIND "${output}" "${fails}" shown)
        if(result EQUAL 0 OR named EQUAL -1 OR shown EQUAL -1)
            message(SEND_ERROR "${name}: passed, or without \"${fails}\"\n${output}")
        endif()
    elseif(NOT result EQUAL 0)
        message(SEND_ERROR "${name}: failed\n${output}")
    endif()
endfunction()

judge("nothing changed" "${original}" "${translations}" "")
string(REPLACE "${text}" "No language is called \\\"%1\\\"." planted "${original}")
judge("text changed" "${planted}" "${translations}" "+        <source>No language is called")
string(REPLACE "QT_TRANSLATE_NOOP(\"Program\", \"${text}\")" "\"${text}\"" planted "${original}")
judge("text taken away" "${planted}" "${translations}" "-        <source>There is no language")
judge("text added" "${original}\nstatic const char *const kNew = QT_TRANSLATE_NOOP(\"Program\", \"A new text\");\n"
      "${translations}" "+        <source>A new text")
string(REPLACE "</context>" "<message><source>An old text</source><translation type=\"vanished\">古い</translation></message></context>"
       planted "${translations}")
judge("vanished text kept" "${original}" "${planted}" "An old text")
file(REMOVE_RECURSE "${WORK_DIR}")
