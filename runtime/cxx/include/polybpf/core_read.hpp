//===- core_read.hpp - The macros of bpf_core_read.h that read ----------------------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//
//
// For programs that come from C, and for fields that no pointer to a member can name, such as those of a struct without a
// name within another:
//
//   __u64 inode = BPF_CORE_READ(task, mm, exe_file, f_inode, i_ino);
//   BPF_CORE_READ_STR_INTO(&event->comm, task, comm);
//   bpf_core_read(&value, sizeof value, &task->at[2].value);
//
// They relocate records that do not have preserve_access_index, too. polybpf/core.hpp has core_read<&task_struct::mm, ...>,
// which says the same as a function.
//
//===----------------------------------------------------------------------------------------------------------------===//

#ifndef POLYBPF_CORE_READ_HPP
#define POLYBPF_CORE_READ_HPP

#include "polybpf/core.hpp"

namespace polybpf::detail {

/// The pointer at \p at, to go on from. One chain has one \p room for all, and so its address in a register.
template <class Memory, class T> [[gnu::always_inline]] inline auto step(void *&room, T *at) {
  Memory::read(&room, sizeof room, const_cast<const __remove_volatile(T) *>(at));
  return static_cast<typename value<__remove_volatile(T)>::type>(room);
}
/// What a chain ends in.
template <class Memory, class T> [[gnu::always_inline]] inline auto last(T *at) {
  typename value<__remove_volatile(T)>::type result;
  Memory::read(&result, sizeof result, const_cast<const __remove_volatile(T) *>(at));
  return result;
}
template <class Memory, class To, class T> [[gnu::always_inline]] inline long into(To *to, T *at) {
  return Memory::read(to, sizeof *to, const_cast<const __remove_volatile(T) *>(at));
}
template <class Memory, class To, class T> [[gnu::always_inline]] inline long string_into(To *to, T *at) {
  return Memory::string(to, sizeof *to, const_cast<const __remove_volatile(T) *>(at));
}

} // namespace polybpf::detail

#define bpf_core_read(TO, SIZE, FROM)                                                                                  \
  bpf_probe_read_kernel(TO, SIZE, (const void *)__builtin_preserve_access_index(FROM))
#define bpf_core_read_user(TO, SIZE, FROM)                                                                             \
  bpf_probe_read_user(TO, SIZE, (const void *)__builtin_preserve_access_index(FROM))
#define bpf_core_read_str(TO, SIZE, FROM)                                                                              \
  bpf_probe_read_kernel_str(TO, SIZE, (const void *)__builtin_preserve_access_index(FROM))
#define bpf_core_read_user_str(TO, SIZE, FROM)                                                                         \
  bpf_probe_read_user_str(TO, SIZE, (const void *)__builtin_preserve_access_index(FROM))

/// Both evaluate the pointer first: regions of the builtin do not nest.
#define POLYBPF_STEP(MEMORY, OBJECT, FIELD)                                                                            \
  ({                                                                                                                   \
    auto polybpf_object = OBJECT;                                                                                      \
    ::polybpf::detail::step<::polybpf::detail::MEMORY>(polybpf_room,                                                   \
                                                       __builtin_preserve_access_index(&polybpf_object->FIELD));       \
  })
#define POLYBPF_LAST(MEMORY, OBJECT, FIELD)                                                                            \
  ({                                                                                                                   \
    auto polybpf_object = OBJECT;                                                                                      \
    ::polybpf::detail::last<::polybpf::detail::MEMORY>(__builtin_preserve_access_index(&polybpf_object->FIELD));       \
  })

/// All but the last of a path, each a pointer that is read; then \p LAST of what it leads to and the last.
#define POLYBPF_PATH_1(M, LAST, O, A) LAST(M, O, A)
#define POLYBPF_PATH_2(M, LAST, O, A, ...) POLYBPF_PATH_1(M, LAST, POLYBPF_STEP(M, O, A), __VA_ARGS__)
#define POLYBPF_PATH_3(M, LAST, O, A, ...) POLYBPF_PATH_2(M, LAST, POLYBPF_STEP(M, O, A), __VA_ARGS__)
#define POLYBPF_PATH_4(M, LAST, O, A, ...) POLYBPF_PATH_3(M, LAST, POLYBPF_STEP(M, O, A), __VA_ARGS__)
#define POLYBPF_PATH_5(M, LAST, O, A, ...) POLYBPF_PATH_4(M, LAST, POLYBPF_STEP(M, O, A), __VA_ARGS__)
#define POLYBPF_PATH_6(M, LAST, O, A, ...) POLYBPF_PATH_5(M, LAST, POLYBPF_STEP(M, O, A), __VA_ARGS__)
#define POLYBPF_PATH_7(M, LAST, O, A, ...) POLYBPF_PATH_6(M, LAST, POLYBPF_STEP(M, O, A), __VA_ARGS__)
#define POLYBPF_PATH_8(M, LAST, O, A, ...) POLYBPF_PATH_7(M, LAST, POLYBPF_STEP(M, O, A), __VA_ARGS__)
#define POLYBPF_PATH_9(M, LAST, O, A, ...) POLYBPF_PATH_8(M, LAST, POLYBPF_STEP(M, O, A), __VA_ARGS__)
#define POLYBPF_LENGTH(A, B, C, D, E, F, G, H, I, N, ...) POLYBPF_PATH_##N
#define POLYBPF_PATH(M, LAST, O, ...)                                                                                  \
  ({                                                                                                                   \
    [[maybe_unused]] void *polybpf_room;                                                                               \
    POLYBPF_LENGTH(__VA_ARGS__, 9, 8, 7, 6, 5, 4, 3, 2, 1, )(M, LAST, O, __VA_ARGS__);                                 \
  })

#define BPF_CORE_READ(OBJECT, ...) POLYBPF_PATH(kernel, POLYBPF_LAST, OBJECT, __VA_ARGS__)
#define BPF_CORE_READ_USER(OBJECT, ...) POLYBPF_PATH(user, POLYBPF_LAST, OBJECT, __VA_ARGS__)

/// What is last goes to where TO points.
#define POLYBPF_READ_INTO(MEMORY, OBJECT, FIELD)                                                                       \
  ({                                                                                                                   \
    auto polybpf_object = OBJECT;                                                                                      \
    ::polybpf::detail::into<::polybpf::detail::MEMORY>(polybpf_to,                                                     \
                                                       __builtin_preserve_access_index(&polybpf_object->FIELD));       \
  })
#define POLYBPF_READ_STRING(MEMORY, OBJECT, FIELD)                                                                     \
  ({                                                                                                                   \
    auto polybpf_object = OBJECT;                                                                                      \
    ::polybpf::detail::string_into<::polybpf::detail::MEMORY>(                                                         \
        polybpf_to, __builtin_preserve_access_index(&polybpf_object->FIELD));                                          \
  })
#define POLYBPF_INTO(TO, MEMORY, LAST, OBJECT, ...)                                                                    \
  ({                                                                                                                   \
    auto *polybpf_to = TO;                                                                                             \
    POLYBPF_PATH(MEMORY, LAST, OBJECT, __VA_ARGS__);                                                                   \
  })
#define BPF_CORE_READ_INTO(TO, OBJECT, ...) POLYBPF_INTO(TO, kernel, POLYBPF_READ_INTO, OBJECT, __VA_ARGS__)
#define BPF_CORE_READ_USER_INTO(TO, OBJECT, ...) POLYBPF_INTO(TO, user, POLYBPF_READ_INTO, OBJECT, __VA_ARGS__)
#define BPF_CORE_READ_STR_INTO(TO, OBJECT, ...) POLYBPF_INTO(TO, kernel, POLYBPF_READ_STRING, OBJECT, __VA_ARGS__)
#define BPF_CORE_READ_USER_STR_INTO(TO, OBJECT, ...) POLYBPF_INTO(TO, user, POLYBPF_READ_STRING, OBJECT, __VA_ARGS__)

#endif // POLYBPF_CORE_READ_HPP
