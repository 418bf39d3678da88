// Typed parameters of each kind of traced function, and what they were; -DFENTRY for kernels that have it.
#include "polybpf/maps.hpp"
#include "polybpf/printk.hpp"
#include "polybpf/sec.hpp"
#include "polybpf/tracing.hpp"

POLYBPF_LICENSE("GPL")

struct hrtimer_sleeper;
enum class mode : unsigned { absolute, relative };

struct call {
  __u64 seen;
  long first, second, third;
};
enum at : __u32 { raw, sleep, wake, open, plain, one, two, three, result };
polybpf::array<call, 9> calls SEC(".maps");

template <at Where> inline int saw(long first, long second = 0, long third = 0) {
  if (call *c = calls.lookup(Where)) {
    c->seen++;
    c->first = first;
    c->second = second;
    c->third = third;
  }
  return 0;
}

// Not extern "C", and yet programs have C's names.
namespace watch {
SEC("raw_tp/sys_enter") int BPF_PROG(on_enter, pt_regs *regs, long id) { return saw<raw>(regs != nullptr, id >= 0); }
} // namespace watch

#ifdef FENTRY
SEC("kprobe/do_nanosleep") int BPF_KPROBE(on_sleep, hrtimer_sleeper *sleeper, mode how) {
  if (how == mode::relative)
    bpf_printk("sleeper %d, mode %u", sleeper != nullptr, how);
  return saw<sleep>(sleeper != nullptr, static_cast<long>(how), ctx != nullptr);
}
SEC("kretprobe/do_nanosleep") int BPF_KRETPROBE(on_wake, int result) { return saw<wake>(result); }
SEC("ksyscall/openat") int BPF_KSYSCALL(on_open, int folder, const char *path, int flags) {
  char begin[8];
  bpf_probe_read_user_str(begin, sizeof begin, path);
  bpf_printk("%d %s %x %llu%% %c", folder, begin, flags, 99ull, 'c');
  return saw<open>(folder, begin[1], flags);
}
SEC("kprobe/__x64_sys_openat") int BPF_KPROBE(on_open_registers, pt_regs *inner) {
  return saw<plain>(PT_REGS_PARM1_CORE_SYSCALL(inner), PT_REGS_IP(ctx) != 0, PT_REGS_SP(ctx) != 0);
}
SEC("fentry/bpf_fentry_test1") int BPF_PROG(on_one, int a) { return saw<one>(a); }
SEC("fentry/bpf_fentry_test2") int BPF_PROG(on_two, int a, __u64 b) { return saw<two>(a, b); }
SEC("fentry/bpf_fentry_test3") int BPF_PROG(on_three, char a, int b, __u64 c) { return saw<three>(a, b, c); }
SEC("fexit/bpf_fentry_test3") int BPF_PROG(on_result, char, int, __u64, int sum) { return saw<result>(sum); }
SEC("fentry/bpf_fentry_test4") int BPF_PROG(on_none) {
  bpf_printk("nothing");
  return 0;
}
#endif
