# Collects the texts of the sources into the .ts files. Run by the target update_translations and, into a copy, by the
# test that asks whether that changes anything.
#   cmake -DLUPDATE=... -DSOURCE_DIR=... -DTS_DIR=... -P update_translations.cmake
function(update ts)
    set(folders)
    foreach(folder IN LISTS ARGN)
        if(EXISTS "${SOURCE_DIR}/${folder}")
            list(APPEND folders "${folder}")
        endif()
    endforeach()
    execute_process(
        COMMAND "${LUPDATE}" -silent -locations none -no-ui-lines -no-obsolete -source-language en_US
                -target-language ja_JP ${folders} -ts "${TS_DIR}/${ts}"
        WORKING_DIRECTORY "${SOURCE_DIR}" COMMAND_ERROR_IS_FATAL ANY)
endfunction()

update(text_ja.ts app/text app/report app/desk)
update(ui_ja.ts ui)
update(program_ja.ts app/main)
