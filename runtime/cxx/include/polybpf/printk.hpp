//===- printk.hpp - bpf_printk, checked when it is compiled -------------------------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//
//
//   bpf_printk("%s (pid %d) slept for %llu ns", event->comm, pid, nanoseconds);
//
// The format is read by the compiler, by the rules of the kernel's bpf_bprintf_prepare, and its conversions are compared
// with the arguments. What the kernel would refuse when the program runs, or print as something else, is an error:
//
//   bpf_printk("%d of %d", done);         note: non-constexpr function 'the_format_wants_more_arguments' ...
//   bpf_printk("%d", nanoseconds);        note: non-constexpr function 'this_argument_wants_ll' ...
//
// Up to three arguments go through bpf_trace_printk, more through bpf_trace_vprintk, which is in the kernel since 5.16.
//
//===----------------------------------------------------------------------------------------------------------------===//

#ifndef POLYBPF_PRINTK_HPP
#define POLYBPF_PRINTK_HPP

#include "polybpf/helpers.hpp"

namespace polybpf::detail {

template <class T> struct itself {
  using type = T;
};

/// What a value may be printed as.
enum class printed { word, wide, text, pointer, nothing };

template <class T> struct pointee {
  using type = void;
  static constexpr bool is_text = false;
};
template <class T> struct pointee<T *> {
  static constexpr bool is_text = __is_same(__remove_cv(T), char) || __is_same(__remove_cv(T), signed char) ||
                                  __is_same(__remove_cv(T), unsigned char);
};

template <class T> consteval printed printed_as() {
  if (pointee<T>::is_text)
    return printed::text;
  if (__is_pointer(T) || __is_same(T, decltype(nullptr)))
    return printed::pointer;
  if (__is_integral(T) || __is_enum(T))
    return sizeof(T) <= 4 ? printed::word : sizeof(T) == 8 ? printed::wide : printed::nothing;
  return printed::nothing;
}

/// Called where a format is wrong. They are not constexpr, so the compiler stops there and shows their names.
void the_format_wants_more_arguments();
void the_format_wants_fewer_arguments();
void this_conversion_is_not_one_of_the_kernels();
void the_kernel_takes_ascii_only();
void this_argument_wants_ll();
void this_argument_wants_no_ll();
void this_argument_is_no_integer();
void this_argument_is_no_string();
void this_argument_is_no_pointer();

/// Reads a format as the kernel does.
template <class... Args> class format_reader {
public:
  consteval explicit format_reader(const char *format) : at(format) {}

  consteval void check() {
    for (; *at; ++at) {
      if (*at < ' ' ? *at != '\n' && *at != '\t' : *at > '~')
        the_kernel_takes_ascii_only();
      if (*at == '%')
        conversion();
    }
    if (used != sizeof...(Args))
      the_format_wants_fewer_arguments();
  }

private:
  const char *at;
  unsigned long used = 0;
  static constexpr printed kinds[sizeof...(Args) + 1] = {printed_as<Args>()..., printed::nothing};

  static consteval bool one_of(char c, const char *set) {
    for (; *set; ++set)
      if (*set == c)
        return true;
    return false;
  }

  consteval printed next() {
    if (used == sizeof...(Args))
      the_format_wants_more_arguments();
    return kinds[used++];
  }

  consteval void conversion() {
    if (*++at == '%')
      return;
    while (one_of(*at, "0+- "))
      ++at;
    while (*at >= '0' && *at <= '9')
      ++at;
    if (*at == 's')
      text();
    else if (*at == 'p')
      pointer();
    else
      number();
  }

  consteval void text() {
    if (next() != printed::text)
      this_argument_is_no_string();
  }

  consteval void pointer() {
    if (one_of(at[1], "ku") && at[2] == 's') {
      at += 2;
      return text();
    }
    if (one_of(at[1], "iI") && one_of(at[2], "46"))
      at += 2;
    else if (one_of(at[1], "KxsSB"))
      ++at;
    else if ((at[1] >= 'a' && at[1] <= 'z') || (at[1] >= 'A' && at[1] <= 'Z') || (at[1] >= '0' && at[1] <= '9'))
      this_conversion_is_not_one_of_the_kernels();
    if (printed kind = next(); kind != printed::pointer && kind != printed::text)
      this_argument_is_no_pointer();
  }

  consteval void number() {
    bool wide = false;
    for (int i = 0; i != 2 && *at == 'l'; ++i, ++at)
      wide = true;
    if (!one_of(*at, wide ? "diuxX" : "diuxXc"))
      this_conversion_is_not_one_of_the_kernels();
    printed kind = next();
    if (kind != printed::word && kind != printed::wide)
      this_argument_is_no_integer();
    if (kind == printed::wide && !wide)
      this_argument_wants_ll();
    if (kind == printed::word && wide)
      this_argument_wants_no_ll();
  }
};

/// A format that was checked: a literal, which lies in .rodata.
template <class... Args> class format {
public:
  template <unsigned long N> consteval format(const char (&literal)[N]) : text(literal), size(N) {
    format_reader<Args...>(literal).check();
  }
  const char *text;
  __u32 size;
};

template <class T> [[gnu::always_inline]] inline __u64 word(T value) {
  if constexpr (__is_pointer(T))
    return reinterpret_cast<__u64>(value);
  else if constexpr (__is_same(T, decltype(nullptr)))
    return 0;
  else
    return static_cast<__u64>(value);
}
/// What goes through `...`: not an enumeration of a class.
template <class T> [[gnu::always_inline]] inline auto plainly(T value) {
  if constexpr (__is_enum(T))
    return static_cast<__underlying_type(T)>(value);
  else
    return value;
}

} // namespace polybpf::detail

/// Writes a line to the kernel's trace_pipe; how long it is, or a negative error.
template <class... Args>
[[gnu::always_inline]] inline long
bpf_printk(polybpf::detail::format<typename polybpf::detail::itself<Args>::type...> format, Args... values) {
  static_assert(sizeof...(Args) <= 12, "the kernel takes 12 arguments");
  if constexpr (sizeof...(Args) <= 3) {
    return bpf_trace_printk(format.text, format.size, polybpf::detail::plainly(values)...);
  } else {
    const __u64 words[] = {polybpf::detail::word(values)...};
    return bpf_trace_vprintk(format.text, format.size, words, sizeof words);
  }
}

#endif // POLYBPF_PRINTK_HPP
