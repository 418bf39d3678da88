//===- registers.hpp - Where each architecture passes arguments ---------------------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//
//
// The registers of a kprobe's pt_regs by CO-RE, under the names of libbpf's bpf_tracing.h:
//
//   __u64 first = PT_REGS_PARM1(ctx), result = PT_REGS_RC(ctx);
//   __u64 number = PT_REGS_PARM1_CORE_SYSCALL(inner);                read with a helper, from a pt_regs that ctx is not
//
// For x86-64, arm64, s390x and riscv64: of the one that -D__TARGET_ARCH_x86, _arm64, _s390 or _riscv names, as in C; and
// without any of these, of the one whose pt_regs the running kernel has. The verifier removes the others then.
//
//===----------------------------------------------------------------------------------------------------------------===//

#ifndef POLYBPF_REGISTERS_HPP
#define POLYBPF_REGISTERS_HPP

#include "polybpf/core.hpp"

struct pt_regs;

#pragma clang attribute push(__attribute__((preserve_access_index)), apply_to = record)
struct pt_regs___x86 {
  unsigned long r10, r9, r8, bp, ax, cx, dx, si, di, ip, sp;
};
struct pt_regs___arm64 {
  __u64 regs[31], sp, pc, orig_x0;
};
struct pt_regs___s390 {
  struct {
    unsigned long mask, addr;
  } psw;
  unsigned long gprs[16], orig_gpr2;
};
struct pt_regs___riscv {
  unsigned long epc, ra, sp, s0, a0, a1, a2, a3, a4, a5, a6, a7, orig_a0;
};
#pragma clang attribute pop

namespace polybpf::detail {

/// Each says whether the kernel is of its kind, and where a register is.
struct x86 {
  static constexpr int parameters = 6;
  [[gnu::always_inline]] static bool running() { return bpf_core_field_exists(pt_regs___x86, di); }
  template <int N> [[gnu::always_inline]] static auto *parameter(const pt_regs___x86 *r) {
    if constexpr (N == 1)
      return &r->di;
    else if constexpr (N == 2)
      return &r->si;
    else if constexpr (N == 3)
      return &r->dx;
    else if constexpr (N == 4)
      return &r->cx;
    else if constexpr (N == 5)
      return &r->r8;
    else
      return &r->r9;
  }
  template <int N> [[gnu::always_inline]] static auto *syscall(const pt_regs___x86 *r) {
    if constexpr (N == 4)
      return &r->r10;
    else
      return parameter<N>(r);
  }
  [[gnu::always_inline]] static auto *returns_to(const pt_regs___x86 *r) { return &r->sp; }
  [[gnu::always_inline]] static auto *frame(const pt_regs___x86 *r) { return &r->bp; }
  [[gnu::always_inline]] static auto *result(const pt_regs___x86 *r) { return &r->ax; }
  [[gnu::always_inline]] static auto *stack(const pt_regs___x86 *r) { return &r->sp; }
  [[gnu::always_inline]] static auto *instruction(const pt_regs___x86 *r) { return &r->ip; }
};

struct arm64 {
  static constexpr int parameters = 8;
  [[gnu::always_inline]] static bool running() { return bpf_core_field_exists(pt_regs___arm64, orig_x0); }
  template <int N> [[gnu::always_inline]] static auto *parameter(const pt_regs___arm64 *r) { return &r->regs[N - 1]; }
  template <int N> [[gnu::always_inline]] static auto *syscall(const pt_regs___arm64 *r) {
    if constexpr (N == 1)
      return &r->orig_x0;
    else
      return &r->regs[N - 1];
  }
  [[gnu::always_inline]] static auto *returns_to(const pt_regs___arm64 *r) { return &r->regs[30]; }
  [[gnu::always_inline]] static auto *frame(const pt_regs___arm64 *r) { return &r->regs[29]; }
  [[gnu::always_inline]] static auto *result(const pt_regs___arm64 *r) { return &r->regs[0]; }
  [[gnu::always_inline]] static auto *stack(const pt_regs___arm64 *r) { return &r->sp; }
  [[gnu::always_inline]] static auto *instruction(const pt_regs___arm64 *r) { return &r->pc; }
};

struct s390 {
  static constexpr int parameters = 5;
  [[gnu::always_inline]] static bool running() { return bpf_core_field_exists(pt_regs___s390, orig_gpr2); }
  template <int N> [[gnu::always_inline]] static auto *parameter(const pt_regs___s390 *r) { return &r->gprs[N + 1]; }
  template <int N> [[gnu::always_inline]] static auto *syscall(const pt_regs___s390 *r) {
    if constexpr (N == 1)
      return &r->orig_gpr2;
    else
      return &r->gprs[N + 1];
  }
  [[gnu::always_inline]] static auto *returns_to(const pt_regs___s390 *r) { return &r->gprs[14]; }
  [[gnu::always_inline]] static auto *frame(const pt_regs___s390 *r) { return &r->gprs[11]; }
  [[gnu::always_inline]] static auto *result(const pt_regs___s390 *r) { return &r->gprs[2]; }
  [[gnu::always_inline]] static auto *stack(const pt_regs___s390 *r) { return &r->gprs[15]; }
  [[gnu::always_inline]] static auto *instruction(const pt_regs___s390 *r) { return &r->psw.addr; }
};

struct riscv {
  static constexpr int parameters = 8;
  [[gnu::always_inline]] static bool running() { return bpf_core_field_exists(pt_regs___riscv, orig_a0); }
  template <int N> [[gnu::always_inline]] static auto *parameter(const pt_regs___riscv *r) {
    constexpr unsigned long pt_regs___riscv::*all[] = {&pt_regs___riscv::a0, &pt_regs___riscv::a1, &pt_regs___riscv::a2,
                                                       &pt_regs___riscv::a3, &pt_regs___riscv::a4, &pt_regs___riscv::a5,
                                                       &pt_regs___riscv::a6, &pt_regs___riscv::a7};
    constexpr unsigned long pt_regs___riscv::*one = all[N - 1];
    return &(r->*one);
  }
  template <int N> [[gnu::always_inline]] static auto *syscall(const pt_regs___riscv *r) {
    if constexpr (N == 1)
      return &r->orig_a0;
    else
      return parameter<N>(r);
  }
  [[gnu::always_inline]] static auto *returns_to(const pt_regs___riscv *r) { return &r->ra; }
  [[gnu::always_inline]] static auto *frame(const pt_regs___riscv *r) { return &r->s0; }
  [[gnu::always_inline]] static auto *result(const pt_regs___riscv *r) { return &r->a0; }
  [[gnu::always_inline]] static auto *stack(const pt_regs___riscv *r) { return &r->sp; }
  [[gnu::always_inline]] static auto *instruction(const pt_regs___riscv *r) { return &r->epc; }
};

/// A register of ctx, which the verifier lets a program read; and one of another pt_regs.
struct in_place {
  [[gnu::always_inline]] static __u64 get(auto *at) { return *at; }
};
struct by_helper {
  [[gnu::always_inline]] static __u64 get(auto *at) {
    __u64 value = 0;
    bpf_probe_read_kernel(&value, sizeof value, at);
    return value;
  }
};

/// Records would name a typedef by its own name, so pt_regs___x86 and its like are spelled out.
template <class Memory, class Arch, class Regs>
[[gnu::always_inline]] inline __u64 one_register(const pt_regs *ctx, auto where) {
  return Memory::get(where(Arch(), reinterpret_cast<const Regs *>(ctx)));
}

/// The register that \p where finds, of the architecture that is meant.
template <class Memory> [[gnu::always_inline]] inline __u64 any_register(const pt_regs *ctx, auto where) {
#if defined(__TARGET_ARCH_x86)
  return one_register<Memory, x86, pt_regs___x86>(ctx, where);
#elif defined(__TARGET_ARCH_arm64)
  return one_register<Memory, arm64, pt_regs___arm64>(ctx, where);
#elif defined(__TARGET_ARCH_s390)
  return one_register<Memory, s390, pt_regs___s390>(ctx, where);
#elif defined(__TARGET_ARCH_riscv)
  return one_register<Memory, riscv, pt_regs___riscv>(ctx, where);
#else
  __u64 value = 0;
  auto take = [&]<class Arch, class Regs>() {
    value = one_register<Memory, Arch, Regs>(ctx, where);
    asm volatile("" : "+r"(value)); // one load for each: the verifier takes no load of ctx whose place is computed
  };
  if (x86::running())
    take.template operator()<x86, pt_regs___x86>();
  else if (arm64::running())
    take.template operator()<arm64, pt_regs___arm64>();
  else if (s390::running())
    take.template operator()<s390, pt_regs___s390>();
  else if (riscv::running())
    take.template operator()<riscv, pt_regs___riscv>();
  return value;
#endif
}

template <int N, class Memory = in_place> [[gnu::always_inline]] inline __u64 parameter(const pt_regs *ctx) {
  return any_register<Memory>(ctx, []<class Arch>(Arch, auto *r) {
    static_assert(N <= Arch::parameters, "this architecture passes fewer arguments in registers");
    return Arch::template parameter<N>(r);
  });
}
template <int N, class Memory = in_place> [[gnu::always_inline]] inline __u64 syscall_parameter(const pt_regs *ctx) {
  return any_register<Memory>(ctx, []<class Arch>(Arch, auto *r) { return Arch::template syscall<N>(r); });
}

#define POLYBPF_REGISTER(NAME)                                                                                         \
  template <class Memory = in_place> [[gnu::always_inline]] inline __u64 NAME(const pt_regs *ctx) {                    \
    return any_register<Memory>(ctx, []<class Arch>(Arch, auto *r) { return Arch::NAME(r); });                         \
  }
POLYBPF_REGISTER(returns_to)
POLYBPF_REGISTER(frame)
POLYBPF_REGISTER(result)
POLYBPF_REGISTER(stack)
POLYBPF_REGISTER(instruction)
#undef POLYBPF_REGISTER

} // namespace polybpf::detail

#define PT_REGS_PARM1(CTX) ::polybpf::detail::parameter<1>(CTX)
#define PT_REGS_PARM2(CTX) ::polybpf::detail::parameter<2>(CTX)
#define PT_REGS_PARM3(CTX) ::polybpf::detail::parameter<3>(CTX)
#define PT_REGS_PARM4(CTX) ::polybpf::detail::parameter<4>(CTX)
#define PT_REGS_PARM5(CTX) ::polybpf::detail::parameter<5>(CTX)
#define PT_REGS_RET(CTX) ::polybpf::detail::returns_to(CTX)
#define PT_REGS_FP(CTX) ::polybpf::detail::frame(CTX)
#define PT_REGS_RC(CTX) ::polybpf::detail::result(CTX)
#define PT_REGS_SP(CTX) ::polybpf::detail::stack(CTX)
#define PT_REGS_IP(CTX) ::polybpf::detail::instruction(CTX)

#define PT_REGS_PARM1_CORE(CTX) ::polybpf::detail::parameter<1, ::polybpf::detail::by_helper>(CTX)
#define PT_REGS_PARM2_CORE(CTX) ::polybpf::detail::parameter<2, ::polybpf::detail::by_helper>(CTX)
#define PT_REGS_PARM3_CORE(CTX) ::polybpf::detail::parameter<3, ::polybpf::detail::by_helper>(CTX)
#define PT_REGS_PARM4_CORE(CTX) ::polybpf::detail::parameter<4, ::polybpf::detail::by_helper>(CTX)
#define PT_REGS_PARM5_CORE(CTX) ::polybpf::detail::parameter<5, ::polybpf::detail::by_helper>(CTX)
#define PT_REGS_RET_CORE(CTX) ::polybpf::detail::returns_to<::polybpf::detail::by_helper>(CTX)
#define PT_REGS_FP_CORE(CTX) ::polybpf::detail::frame<::polybpf::detail::by_helper>(CTX)
#define PT_REGS_RC_CORE(CTX) ::polybpf::detail::result<::polybpf::detail::by_helper>(CTX)
#define PT_REGS_SP_CORE(CTX) ::polybpf::detail::stack<::polybpf::detail::by_helper>(CTX)
#define PT_REGS_IP_CORE(CTX) ::polybpf::detail::instruction<::polybpf::detail::by_helper>(CTX)

#define PT_REGS_PARM1_SYSCALL(CTX) ::polybpf::detail::syscall_parameter<1>(CTX)
#define PT_REGS_PARM2_SYSCALL(CTX) ::polybpf::detail::syscall_parameter<2>(CTX)
#define PT_REGS_PARM3_SYSCALL(CTX) ::polybpf::detail::syscall_parameter<3>(CTX)
#define PT_REGS_PARM4_SYSCALL(CTX) ::polybpf::detail::syscall_parameter<4>(CTX)
#define PT_REGS_PARM5_SYSCALL(CTX) ::polybpf::detail::syscall_parameter<5>(CTX)
#define PT_REGS_PARM1_CORE_SYSCALL(CTX) ::polybpf::detail::syscall_parameter<1, ::polybpf::detail::by_helper>(CTX)
#define PT_REGS_PARM2_CORE_SYSCALL(CTX) ::polybpf::detail::syscall_parameter<2, ::polybpf::detail::by_helper>(CTX)
#define PT_REGS_PARM3_CORE_SYSCALL(CTX) ::polybpf::detail::syscall_parameter<3, ::polybpf::detail::by_helper>(CTX)
#define PT_REGS_PARM4_CORE_SYSCALL(CTX) ::polybpf::detail::syscall_parameter<4, ::polybpf::detail::by_helper>(CTX)
#define PT_REGS_PARM5_CORE_SYSCALL(CTX) ::polybpf::detail::syscall_parameter<5, ::polybpf::detail::by_helper>(CTX)

#endif // POLYBPF_REGISTERS_HPP
