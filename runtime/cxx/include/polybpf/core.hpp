//===- core.hpp - What CO-RE can ask, in C++ ----------------------------------------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//
//
// Fields of records with preserve_access_index are read as any other: `task->se.vruntime`. Where the pointer is not one
// that the verifier follows, a chain of fields is read with a helper for each pointer on the way:
//
//   auto inode = polybpf::core_read<&task_struct::mm, &mm_struct::exe_file, &file::f_inode, &inode::i_ino>(task);
//   polybpf::core_read_str<&task_struct::comm>(buffer, task);
//
// The questions are macros, since C++ has no other word for a field that may be a bit-field, or for a typedef; they have
// the names, and the answers, that they have in libbpf's bpf_core_read.h:
//
//   if (bpf_core_field_exists(task->se.vruntime)) ...          bpf_core_field_exists(task_struct, se.vruntime)
//   if (bpf_core_enum_value_exists(bpf_map_type, BPF_MAP_TYPE_ARENA)) ...
//
// Compile with -fplugin=PolyBPFClang.so.
//
//===----------------------------------------------------------------------------------------------------------------===//

#ifndef POLYBPF_CORE_HPP
#define POLYBPF_CORE_HPP

#include "polybpf/helpers.hpp"

//===--- Questions --------------------------------------------------------------------------------------------------===//

#define POLYBPF_FIELD_OF_OBJECT(FIELD) FIELD
#define POLYBPF_FIELD_OF_TYPE(TYPE, FIELD) ((__typeof__(TYPE) *)0)->FIELD
#define POLYBPF_ONE_OR_TWO(A, B, MACRO, ...) MACRO
#define POLYBPF_FIELD(...) POLYBPF_ONE_OR_TWO(__VA_ARGS__, POLYBPF_FIELD_OF_TYPE, POLYBPF_FIELD_OF_OBJECT)(__VA_ARGS__)

/// Of a field: `object->field`, or a type and a field.
#define bpf_core_field_offset(...) __builtin_preserve_field_info(POLYBPF_FIELD(__VA_ARGS__), 0)
#define bpf_core_field_size(...) __builtin_preserve_field_info(POLYBPF_FIELD(__VA_ARGS__), 1)
#define bpf_core_field_exists(...) __builtin_preserve_field_info(POLYBPF_FIELD(__VA_ARGS__), 2)

/// Of a type. Those two of ids are 0 if there is none.
#define bpf_core_type_id_local(...) __builtin_btf_type_id(*(__typeof__(__VA_ARGS__) *)0, 0)
#define bpf_core_type_id_kernel(...) __builtin_btf_type_id(*(__typeof__(__VA_ARGS__) *)0, 1)
#define bpf_core_type_exists(...) __builtin_preserve_type_info(*(__typeof__(__VA_ARGS__) *)0, 0)
#define bpf_core_type_size(...) __builtin_preserve_type_info(*(__typeof__(__VA_ARGS__) *)0, 1)
#define bpf_core_type_matches(...) __builtin_preserve_type_info(*(__typeof__(__VA_ARGS__) *)0, 2)

/// Of an enumerator: its type, then itself.
#define bpf_core_enum_value_exists(TYPE, VALUE) __builtin_preserve_enum_value(*(__typeof__(TYPE) *)VALUE, 0)
#define bpf_core_enum_value(TYPE, VALUE) __builtin_preserve_enum_value(*(__typeof__(TYPE) *)VALUE, 1)

/// A bit-field, read in place or with a helper. The shift to the right is asked for on both ways, or the compiler takes both.
#define BPF_CORE_READ_BITFIELD(OBJECT, FIELD) POLYBPF_BITS(load, OBJECT, FIELD)
#define BPF_CORE_READ_BITFIELD_PROBED(OBJECT, FIELD) POLYBPF_BITS(probe, OBJECT, FIELD)
#define POLYBPF_BITS(READ, OBJECT, FIELD)                                                                              \
  ({                                                                                                                   \
    __u64 polybpf_bits =                                                                                               \
        ::polybpf::detail::READ(OBJECT, POLYBPF_INFO(OBJECT, FIELD, 0), POLYBPF_INFO(OBJECT, FIELD, 1))                \
        << POLYBPF_INFO(OBJECT, FIELD, 4);                                                                             \
    if (POLYBPF_INFO(OBJECT, FIELD, 3))                                                                                \
      polybpf_bits = static_cast<__u64>(static_cast<__s64>(polybpf_bits) >> POLYBPF_INFO(OBJECT, FIELD, 5));           \
    else                                                                                                               \
      polybpf_bits >>= POLYBPF_INFO(OBJECT, FIELD, 5);                                                                 \
    polybpf_bits;                                                                                                      \
  })
#define POLYBPF_INFO(OBJECT, FIELD, KIND) __builtin_preserve_field_info((OBJECT)->FIELD, KIND)

namespace polybpf {

//===--- Bit-fields -------------------------------------------------------------------------------------------------===//

namespace detail {

/// The bytes that hold a bit-field, as many as the kernel has there.
[[gnu::always_inline]] inline __u64 load(const void *object, __u32 offset, __u32 size) {
  const char *at = static_cast<const char *>(object) + offset;
  asm volatile("" : "+r"(at)); // one relocated address, not one for each of the loads
  switch (size) {
  case 1:
    return *reinterpret_cast<const __u8 *>(at);
  case 2:
    return *reinterpret_cast<const __u16 *>(at);
  case 4:
    return *reinterpret_cast<const __u32 *>(at);
  default:
    return *reinterpret_cast<const __u64 *>(at);
  }
}

[[gnu::always_inline]] inline __u64 probe(const void *object, __u32 offset, __u32 size) {
  __u64 value = 0;
  char *to = reinterpret_cast<char *>(&value);
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
  to += sizeof value - size;
#endif
  bpf_probe_read_kernel(to, size, static_cast<const char *>(object) + offset);
  return value;
}

//===--- Chains -----------------------------------------------------------------------------------------------------===//

template <class> struct member;
template <class Field, class Record> struct member<Field Record::*> {
  using record = Record;
  using field = Field;
};
template <auto M> using record_of = typename member<decltype(M)>::record;
template <auto M> using field_of = typename member<decltype(M)>::field;

template <class T> inline constexpr bool is_pointer = false;
template <class T> inline constexpr bool is_pointer<T *> = true;
template <class T> inline constexpr bool is_pointer<T *const> = true;
template <class T> inline constexpr bool is_array = false;
template <class T, unsigned long N> inline constexpr bool is_array<T[N]> = true;
template <class T> struct value {
  using type = T;
};
template <class T> struct value<const T> : value<T> {};

struct kernel {
  [[gnu::always_inline]] static long read(void *to, __u32 size, const void *from) {
    return bpf_probe_read_kernel(to, size, from);
  }
  [[gnu::always_inline]] static long string(void *to, __u32 size, const void *from) {
    return bpf_probe_read_kernel_str(to, size, from);
  }
};
struct user {
  [[gnu::always_inline]] static long read(void *to, __u32 size, const void *from) {
    return bpf_probe_read_user(to, size, from);
  }
  [[gnu::always_inline]] static long string(void *to, __u32 size, const void *from) {
    return bpf_probe_read_user_str(to, size, from);
  }
};

template <auto... Ms> struct path {};

/// Calls \p use with the address of the last field of a path. \p Here is the part of it that is within one object, at
/// \p object; where that ends in a pointer and the path goes on, the pointer is read, into the one \p room for all.
template <class Memory, auto... Here, auto Next, auto... Rest, class T, class Use>
[[gnu::always_inline]] inline auto at(path<Here...>, path<Next, Rest...>, const T *object, void *&room, Use use) {
  using F = field_of<Next>;
  if constexpr (sizeof...(Rest) == 0) {
    return use(&(((*object).*....*Here).*Next));
  } else if constexpr (is_pointer<F>) {
    Memory::read(&room, sizeof room, &(((*object).*....*Here).*Next));
    return at<Memory>(path<>(), path<Rest...>(), static_cast<typename value<F>::type>(room), room, use);
  } else {
    return at<Memory>(path<Here..., Next>(), path<Rest...>(), object, room, use);
  }
}
template <class Memory, auto... Ms, class T, class Use>
[[gnu::always_inline]] inline auto at(const T *object, Use use) {
  void *room;
  return at<Memory>(path<>(), path<Ms...>(), object, room, use);
}

template <class Memory, auto... Ms, class T> [[gnu::always_inline]] inline auto read(const T *object) {
  return at<Memory, Ms...>(object, []<class F>(const F *field) {
    static_assert(!is_array<F>, "an array is no value: core_read_into, or core_read_str");
    F result;
    Memory::read(&result, sizeof result, field);
    return result;
  });
}

} // namespace detail

/// The last field of the chain \p Ms that begins at \p object, read with a helper for each pointer on the way.
template <auto... Ms, class T> [[gnu::always_inline]] inline auto core_read(const T *object) {
  return detail::read<detail::kernel, Ms...>(object);
}
/// The same in the memory of the process.
template <auto... Ms, class T> [[gnu::always_inline]] inline auto core_read_user(const T *object) {
  return detail::read<detail::user, Ms...>(object);
}

/// The same into \p to, which may be an array; what the helper says.
template <auto... Ms, class To, class T> [[gnu::always_inline]] inline long core_read_into(To &to, const T *object) {
  return detail::at<detail::kernel, Ms...>(object,
                                           [&](auto *field) { return bpf_probe_read_kernel(&to, sizeof to, field); });
}

/// The string in the array that is the last field, with its 0; how long it is, or what went wrong.
template <auto... Ms, unsigned long N, class T>
[[gnu::always_inline]] inline long core_read_str(char (&to)[N], const T *object) {
  return detail::at<detail::kernel, Ms...>(object,
                                           [&](auto *field) { return bpf_probe_read_kernel_str(to, N, field); });
}

} // namespace polybpf

#endif // POLYBPF_CORE_HPP
