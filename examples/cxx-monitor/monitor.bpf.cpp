//===- monitor.bpf.cpp - The BPF program: processes as they begin and end -----------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//
//
// kernel.hpp has the kernel's types, made by utils/cxx-kernel-types from the BTF of the kernel that this is built on. The
// loader finds the fields that are read here in the kernel that it runs on.
//
//===----------------------------------------------------------------------------------------------------------------===//

#include "kernel.hpp"

#include "event.hpp"
#include "polybpf/core.hpp"
#include "polybpf/maps.hpp"
#include "polybpf/sec.hpp"

POLYBPF_LICENSE("GPL")

using namespace polybpf;

/// One process, as the kernel sees it.
class task {
  const task_struct *of;

  template <auto... Members> [[gnu::always_inline]] auto get() const { return core_read<Members...>(of); }

public:
  explicit task(__u64 argument) : of(reinterpret_cast<task_struct *>(argument)) {}

  bool leads() const { return get<&task_struct::pid>() == get<&task_struct::tgid>(); }
  int exit_code() const { return get<&task_struct::exit_code>(); }
  __u64 age() const { return bpf_ktime_get_ns() - get<&task_struct::start_time>(); }

  void describe(monitor::process &to) const {
    to.pid = get<&task_struct::tgid>();
    to.parent = get<&task_struct::real_parent, &task_struct::tgid>();
    core_read_str<&task_struct::comm>(to.command, of);
  }
};

ringbuf<65536> events SEC(".maps");

/// Sends what \p fill makes of a T, or nothing if the buffer is full.
template <class T, class Fill> [[gnu::always_inline]] inline int send(Fill fill) {
  if (auto event = events.reserve<monitor::event>()) {
    fill(event->become<T>());
    event.submit();
  }
  return 0;
}

POLYBPF_PROG(raw_tracepoint, on_exec, "sched_process_exec") {
  task current(ctx[0]);
  auto *program = reinterpret_cast<const linux_binprm *>(ctx[2]);
  return send<monitor::exec>([&](monitor::exec &e) {
    current.describe(e.who);
    bpf_probe_read_kernel_str(e.path, sizeof e.path, core_read<&linux_binprm::filename>(program));
  });
}

POLYBPF_PROG(raw_tracepoint, on_exit, "sched_process_exit") {
  task current(ctx[0]);
  if (!current.leads())
    return 0;
  return send<monitor::exit>([&](monitor::exit &e) {
    current.describe(e.who);
    int code = current.exit_code();
    e.code = code >> 8 & 0xff;
    e.signal = code & 0x7f;
    e.lifetime = current.age();
  });
}
