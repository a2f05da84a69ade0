# Runs the program and demands the exit code, these bytes on standard output and these on standard error (silence where
# no file says otherwise).
#   cmake -DPROGRAM=... -DARGUMENTS="who Haftar" -DCODE=0 -DOUTPUT=file -DERROR=file -P run_golden.cmake
# With ACTORGRAPH_UPDATE_GOLDEN in the environment the files are written instead, to be read before they are committed.
separate_arguments(arguments UNIX_COMMAND "${ARGUMENTS}")
execute_process(COMMAND ${PROGRAM} ${arguments} RESULT_VARIABLE code OUTPUT_VARIABLE output ERROR_VARIABLE error)

function(compare what actual file)
  if(DEFINED ENV{ACTORGRAPH_UPDATE_GOLDEN})
    if(actual STREQUAL "")
      file(REMOVE ${file})
    else()
      file(WRITE ${file} "${actual}")
    endif()
    return()
  endif()
  set(expected "")
  if(EXISTS ${file})
    file(READ ${file} expected)
  endif()
  if(NOT actual STREQUAL expected)
    message(SEND_ERROR "${what} of `actorgraph ${ARGUMENTS}` is not that of ${file}\n--- expected\n${expected}\n--- actual\n${actual}")
  endif()
endfunction()

if(NOT code EQUAL CODE)
  message(SEND_ERROR "`actorgraph ${ARGUMENTS}` ended with ${code}, expected ${CODE}\n${error}")
endif()
compare("Standard output" "${output}" ${OUTPUT})
compare("Standard error" "${error}" ${ERROR})
