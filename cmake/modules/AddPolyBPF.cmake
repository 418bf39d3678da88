# One function per kind of target. All of our C++ goes through these, so that flags are said once.
#
# Two facts shape them (docs/Design/Build.md):
#   - the plugin must not name libLLVM among its needed libraries: it takes LLVM's symbols from whichever host loads it
#     (clang, opt, llc, Debian's rustc, rustup's rustc), so our libraries do not link LLVM; tools do, through PolyBPF::LLVM;
#   - LLVM's symbols come without RTTI in Rust's builds of LLVM, so we compile without RTTI whatever Debian's was built with.

# PolyBPF::LLVM: LLVM itself, for executables.
add_library(polybpf_llvm INTERFACE)
add_library(PolyBPF::LLVM ALIAS polybpf_llvm)
set_target_properties(polybpf_llvm PROPERTIES EXPORT_NAME LLVM)
llvm_map_components_to_libnames(polybpf_llvm_archives BPF Core BitReader BitWriter IRReader Linker ObjCopy Object Option
  Passes Support Target Demangle IPO Symbolize DebugInfoBTF)
if(LLVM_LINK_LLVM_DYLIB)
  target_link_libraries(polybpf_llvm INTERFACE LLVM)
else()
  target_link_libraries(polybpf_llvm INTERFACE ${polybpf_llvm_archives})
endif()

# LLVM for our tools. Most of a short link is the start of a process with libLLVM.so (docs/Performance.md), so they have in
# them what they use of its archives. Sanitizers come too late for LLVM's archives, and would half instrument them.
option(POLYBPF_STATIC_LLVM "Link the tools with LLVM's archives, and not with libLLVM.so" ON)
set(polybpf_tool_llvm polybpf_llvm)
if(POLYBPF_STATIC_LLVM AND NOT POLYBPF_SANITIZE)
  set(polybpf_tool_llvm ${polybpf_llvm_archives} -Wl,--gc-sections -Wl,--as-needed -static-libstdc++ -static-libgcc)
endif()

# Flags of every one of our targets. No warnings about deprecated functions: what LLVM 22 deprecates, LLVM 19 may need.
add_library(polybpf_flags INTERFACE)
target_compile_options(polybpf_flags INTERFACE -fno-rtti -fno-exceptions -fvisibility-inlines-hidden -ffunction-sections
  -Wall -Wextra -Wno-unused-parameter -Wno-deprecated-declarations -Wimplicit-fallthrough $<$<BOOL:${POLYBPF_ENABLE_WERROR}>:-Werror>)
if(POLYBPF_SANITIZE)
  # The hosts of our plugin, and libLLVM, are Debian's own and not instrumented. So:
  #   - the runtime is the shared one: the tests preload it into clang, opt, llc and rustc (POLYBPF_ASAN_RUNTIME,
  #     test/lit.cfg.py), and one process has one runtime;
  #   - the tests set ASAN_OPTIONS=allow_user_poisoning=0: the arenas of LLVM poison what they hand out in code that is
  #     inlined into us, and would unpoison it in code that is not; and detect_leaks=0: hosts exit without freeing;
  #   - vptr needs RTTI, which we are built without.
  target_compile_options(polybpf_flags INTERFACE -fsanitize=${POLYBPF_SANITIZE} -fno-sanitize=vptr
    -fno-sanitize-recover=undefined -fno-omit-frame-pointer)
  execute_process(COMMAND ${CMAKE_CXX_COMPILER} -print-file-name=libclang_rt.asan-${CMAKE_SYSTEM_PROCESSOR}.so
    OUTPUT_VARIABLE POLYBPF_ASAN_RUNTIME OUTPUT_STRIP_TRAILING_WHITESPACE COMMAND_ERROR_IS_FATAL ANY)
  cmake_path(GET POLYBPF_ASAN_RUNTIME PARENT_PATH asan_folder)
  target_link_options(polybpf_flags INTERFACE -fsanitize=${POLYBPF_SANITIZE} -shared-libsan -Wl,-rpath,${asan_folder})
endif()

function(_polybpf_common name)
  target_include_directories(${name} PUBLIC
    $<BUILD_INTERFACE:${PROJECT_SOURCE_DIR}/include> $<BUILD_INTERFACE:${PROJECT_BINARY_DIR}/include>
    $<INSTALL_INTERFACE:${CMAKE_INSTALL_INCLUDEDIR}>)
  target_include_directories(${name} SYSTEM PUBLIC ${LLVM_INCLUDE_DIRS})
  target_compile_definitions(${name} PRIVATE ${LLVM_DEFINITIONS_LIST})
  target_link_libraries(${name} PRIVATE $<BUILD_INTERFACE:polybpf_flags>)
endfunction()

# polybpf_add_library(PolyBPFName file.cpp... [LINK target...]): one directory of lib/, exported as PolyBPF::Name.
function(polybpf_add_library name)
  cmake_parse_arguments(ARG "" "" "LINK" ${ARGN})
  add_library(${name} STATIC ${ARG_UNPARSED_ARGUMENTS})
  _polybpf_common(${name})
  target_link_libraries(${name} PUBLIC ${ARG_LINK})
  string(REPLACE PolyBPF "" short ${name})
  set_target_properties(${name} PROPERTIES EXPORT_NAME ${short})
  add_library(PolyBPF::${short} ALIAS ${name})
  install(TARGETS ${name} EXPORT PolyBPFTargets ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR})
endfunction()

# polybpf_add_plugin(Name file.cpp... MAP map LINK target...): lib/Name.so, for clang, opt, llc and rustc; cmake/<map> says
# which symbols are visible.
function(polybpf_add_plugin name)
  cmake_parse_arguments(ARG "" "MAP" "LINK" ${ARGN})
  add_library(${name} MODULE ${ARG_UNPARSED_ARGUMENTS})
  _polybpf_common(${name})
  target_link_libraries(${name} PRIVATE ${ARG_LINK})
  # Only the entry point is visible, so that the plugin's copy of a name never meets the host's.
  target_link_options(${name} PRIVATE
    -Wl,--version-script=${PROJECT_SOURCE_DIR}/cmake/${ARG_MAP} -Wl,--gc-sections)
  target_compile_definitions(${name} PRIVATE POLYBPF_VERSION="${PROJECT_VERSION}")
  set_target_properties(${name} PROPERTIES PREFIX "" LINK_DEPENDS ${PROJECT_SOURCE_DIR}/cmake/${ARG_MAP})
  install(TARGETS ${name} LIBRARY DESTINATION ${CMAKE_INSTALL_LIBDIR})
endfunction()

# polybpf_add_tool(name file.cpp... LINK target...): bin/name.
function(polybpf_add_tool name)
  cmake_parse_arguments(ARG "" "" "LINK" ${ARGN})
  add_executable(${name} ${ARG_UNPARSED_ARGUMENTS})
  _polybpf_common(${name})
  target_link_libraries(${name} PRIVATE ${ARG_LINK} ${polybpf_tool_llvm})
  install(TARGETS ${name} RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
endfunction()

# polybpf_add_unittest(NameTests file.cpp... LINK target...): a GoogleTest program, run through lit.
function(polybpf_add_unittest name)
  cmake_parse_arguments(ARG "" "" "LINK" ${ARGN})
  add_executable(${name} ${ARG_UNPARSED_ARGUMENTS})
  _polybpf_common(${name})
  # Where libc++abi-dev is installed, LLVM's include folder has a cxxabi.h that is not the one of libstdc++.
  target_compile_definitions(${name} PRIVATE GTEST_HAS_CXXABI_H_=0)
  target_link_libraries(${name} PRIVATE ${ARG_LINK} polybpf_llvm GTest::gmock GTest::gtest_main)
  set_target_properties(${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${CMAKE_CURRENT_BINARY_DIR})
  set_property(GLOBAL APPEND PROPERTY POLYBPF_UNITTESTS ${name})
endfunction()

# polybpf_tablegen_options(target Options.td): Options.inc for the target, as LLVM's own tools have it.
function(polybpf_tablegen_options target td)
  get_filename_component(stem ${td} NAME_WE)
  set(out ${CMAKE_CURRENT_BINARY_DIR}/${stem}.inc)
  find_program(POLYBPF_TBLGEN llvm-tblgen PATHS ${LLVM_TOOLS_BINARY_DIR} NO_DEFAULT_PATH REQUIRED)
  add_custom_command(OUTPUT ${out}
    COMMAND ${POLYBPF_TBLGEN} -gen-opt-parser-defs -I ${LLVM_INCLUDE_DIRS} ${CMAKE_CURRENT_SOURCE_DIR}/${td} -o ${out}
    DEPENDS ${td} VERBATIM)
  target_sources(${target} PRIVATE ${out})
  target_include_directories(${target} PRIVATE ${CMAKE_CURRENT_BINARY_DIR})
endfunction()

# Headers, libraries and find_package(PolyBPF).
function(polybpf_install_package)
  include(CMakePackageConfigHelpers)
  set(dir ${CMAKE_INSTALL_LIBDIR}/cmake/PolyBPF)
  install(DIRECTORY ${PROJECT_SOURCE_DIR}/include/polybpf DESTINATION ${CMAKE_INSTALL_INCLUDEDIR})
  install(TARGETS polybpf_llvm EXPORT PolyBPFTargets)
  install(EXPORT PolyBPFTargets NAMESPACE PolyBPF:: DESTINATION ${dir})
  configure_package_config_file(${PROJECT_SOURCE_DIR}/cmake/modules/PolyBPFConfig.cmake.in
    ${PROJECT_BINARY_DIR}/PolyBPFConfig.cmake INSTALL_DESTINATION ${dir} PATH_VARS CMAKE_INSTALL_LIBDIR CMAKE_INSTALL_BINDIR)
  write_basic_package_version_file(${PROJECT_BINARY_DIR}/PolyBPFConfigVersion.cmake COMPATIBILITY SameMinorVersion)
  install(FILES ${PROJECT_BINARY_DIR}/PolyBPFConfig.cmake ${PROJECT_BINARY_DIR}/PolyBPFConfigVersion.cmake DESTINATION ${dir})
endfunction()

separate_arguments(LLVM_DEFINITIONS_LIST NATIVE_COMMAND "${LLVM_DEFINITIONS}")
list(TRANSFORM LLVM_DEFINITIONS_LIST REPLACE "^-D" "")
