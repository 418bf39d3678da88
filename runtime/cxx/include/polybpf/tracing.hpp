//===- tracing.hpp - Programs whose parameters are the traced function's ------------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//
//
// The macros of libbpf's bpf_tracing.h. Each parameter gets its value with its type; `ctx` is there too:
//
//   SEC("fentry/do_unlinkat") int BPF_PROG(on_unlink, int dfd, filename *name) { ... }
//   SEC("kprobe/do_nanosleep") int BPF_KPROBE(on_sleep, hrtimer_sleeper *timer, hrtimer_mode mode) { ... }
//   SEC("kretprobe/do_nanosleep") int BPF_KRETPROBE(on_wake, int result) { ... }
//   SEC("ksyscall/kill") int BPF_KSYSCALL(on_kill, int pid, int signal) { ... }
//
// on_unlink(__u64 *ctx) is the program, with C's name. It calls a function of two more parameters, which is inlined.
// A struct that the traced function takes by value is a parameter like any other (in C, of BPF_PROG2).
//
//===----------------------------------------------------------------------------------------------------------------===//

#ifndef POLYBPF_TRACING_HPP
#define POLYBPF_TRACING_HPP

#include "polybpf/registers.hpp"

/// Whether system calls have their arguments in a pt_regs of their own; libbpf knows.
extern "C" const bool LINUX_HAS_SYSCALL_WRAPPER __attribute__((section(".kconfig"), weak));

namespace polybpf::detail {

/// How many registers a value takes.
template <class T> consteval int slots() { return (sizeof(T) + 7) / 8; }

template <class T> [[gnu::always_inline]] inline T from_word(__u64 word) {
  static_assert(!__is_class(T) && !__is_union(T), "a struct is passed by value to fentry, fexit and the like only");
  static_assert(!__is_reference(T), "what the kernel passes is a pointer, and may be null");
  if constexpr (__is_pointer(T))
    return reinterpret_cast<T>(word);
  else
    return static_cast<T>(word);
}

/// The arguments of fentry, fexit, lsm, tp_btf and raw tracepoints: an array.
struct from_array {
  template <class T, int N> [[gnu::always_inline]] static T get(const __u64 *ctx) {
    if constexpr (__is_class(T) || __is_union(T)) {
      static_assert(sizeof(T) <= 16, "the kernel passes larger ones in memory");
      __u64 words[slots<T>()];
      for (int i = 0; i != slots<T>(); ++i)
        words[i] = ctx[N + i];
      T value;
      __builtin_memcpy(&value, words, sizeof value);
      return value;
    } else {
      return from_word<T>(ctx[N]);
    }
  }
};
struct from_registers {
  template <class T, int N> [[gnu::always_inline]] static T get(const pt_regs *ctx) {
    return from_word<T>(parameter<N + 1>(ctx));
  }
};
struct from_result {
  template <class T, int N> [[gnu::always_inline]] static T get(const pt_regs *ctx) {
    static_assert(N == 0, "a function has one result");
    return from_word<T>(result(ctx));
  }
};
struct from_syscall {
  template <class T, int N> [[gnu::always_inline]] static T get(const pt_regs *ctx) {
    if (LINUX_HAS_SYSCALL_WRAPPER)
      return from_word<T>(syscall_parameter<N + 1, by_helper>(reinterpret_cast<const pt_regs *>(parameter<1>(ctx))));
    return from_word<T>(syscall_parameter<N + 1>(ctx));
  }
};

/// The call of a program's body.
template <auto Body, class Source> struct call;
template <class Result, class Context, class... Args, Result (*Body)(Context *, Args...), class Source>
struct call<Body, Source> {
  /// Where argument \p N begins.
  static consteval int slot(int n) {
    int at = 0;
    const int sizes[] = {slots<Args>()..., 0};
    for (int i = 0; i != n; ++i)
      at += sizes[i];
    return at;
  }
  template <int...> struct numbers {};
  template <class, int... Ns> using sequence = numbers<Ns...>;
  template <int... Ns> [[gnu::always_inline]] static Result with(Context *ctx, numbers<Ns...>) {
    return Body(ctx, Source::template get<Args, slot(Ns)>(ctx)...);
  }
  [[gnu::always_inline]] static Result of(Context *ctx) {
    return with(ctx, __make_integer_seq<sequence, int, sizeof...(Args)>());
  }
};

} // namespace polybpf::detail

/// What stands before this macro, a section and `int`, belongs to the first declaration. Its label is the name that
/// loaders look for, with and without `extern "C"`.
#define POLYBPF_TYPED(NAME, CONTEXT, SOURCE, ...)                                                                      \
  NAME(CONTEXT *ctx) __asm__(#NAME);                                                                                   \
  [[gnu::always_inline]] static inline __typeof__(NAME(nullptr)) NAME##_body(                                          \
      [[maybe_unused]] CONTEXT *ctx __VA_OPT__(, ) __VA_ARGS__);                                                       \
  __typeof__(NAME(nullptr)) NAME(CONTEXT *ctx) {                                                                       \
    return ::polybpf::detail::call<&NAME##_body, ::polybpf::detail::SOURCE>::of(ctx);                                  \
  }                                                                                                                    \
  static inline __typeof__(NAME(nullptr)) NAME##_body([[maybe_unused]] CONTEXT *ctx __VA_OPT__(, ) __VA_ARGS__)

/// fentry, fexit, fmod_ret, lsm, tp_btf, raw_tp, struct_ops.
#define BPF_PROG(NAME, ...) POLYBPF_TYPED(NAME, __u64, from_array __VA_OPT__(, ) __VA_ARGS__)
#define BPF_PROG2 BPF_PROG
/// kprobe, uprobe and their like.
#define BPF_KPROBE(NAME, ...) POLYBPF_TYPED(NAME, pt_regs, from_registers __VA_OPT__(, ) __VA_ARGS__)
#define BPF_KRETPROBE(NAME, ...) POLYBPF_TYPED(NAME, pt_regs, from_result __VA_OPT__(, ) __VA_ARGS__)
#define BPF_UPROBE BPF_KPROBE
#define BPF_URETPROBE BPF_KRETPROBE
/// ksyscall, and kprobe on a function such as __x64_sys_kill.
#define BPF_KSYSCALL(NAME, ...) POLYBPF_TYPED(NAME, pt_regs, from_syscall __VA_OPT__(, ) __VA_ARGS__)
#define BPF_KPROBE_SYSCALL BPF_KSYSCALL

#endif // POLYBPF_TRACING_HPP
