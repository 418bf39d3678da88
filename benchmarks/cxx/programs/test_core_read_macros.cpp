// progs/test_core_read_macros.c of the kernel's selftests, in C++.
#include "polybpf/core.hpp"
#include "polybpf/sec.hpp"

POLYBPF_LICENSE("GPL")

struct [[clang::preserve_access_index]] callback_head {
  callback_head *next;
  void (*func)(callback_head *head);
};
struct [[clang::preserve_access_index]] callback_head___shuffled {
  void (*func)(callback_head___shuffled *head);
  callback_head___shuffled *next;
};

callback_head k_probe_in = {};
callback_head___shuffled k_core_in = {};
callback_head *u_probe_in = nullptr;
callback_head___shuffled *u_core_in = nullptr;
long k_probe_out = 0, u_probe_out = 0, k_core_out = 0, u_core_out = 0;
int my_pid = 0;

using polybpf::core_read, polybpf::core_read_user;

POLYBPF_PROG(raw_tracepoint, handler, "sys_enter") {
  if (my_pid != static_cast<int>(bpf_get_current_pid_tgid() >> 32))
    return 0;
  k_probe_in.next = &k_probe_in;
  k_core_in.next = &k_core_in;
  constexpr auto next = &callback_head::next;
  constexpr auto shuffled = &callback_head___shuffled::next;
  k_probe_out = (long)core_read<next, next, &callback_head::func>(&k_probe_in);
  k_core_out = (long)core_read<shuffled, shuffled, &callback_head___shuffled::func>(&k_core_in);
  u_probe_out = (long)core_read_user<next, next, &callback_head::func>(u_probe_in);
  u_core_out = (long)core_read_user<shuffled, shuffled, &callback_head___shuffled::func>(u_core_in);
  return 0;
}
