// progs/for_each_array_map_elem.c of the kernel's selftests, in C++.
#include <linux/bpf.h>

#include "polybpf/maps.hpp"
#include "polybpf/sec.hpp"

POLYBPF_LICENSE("GPL")

polybpf::array<__u64, 3> arraymap SEC(".maps");
polybpf::percpu_array<__u64, 1> percpu_map SEC(".maps");

struct callback_ctx {
  int output;
};

extern const volatile int bypass_unused;
const volatile int bypass_unused = 1;
__u32 cpu = 0;
__u64 percpu_val = 0;
__u32 arraymap_output = 0;

POLYBPF_PROG(tc, test_pkt_access) {
  callback_ctx data = {0};
  arraymap.for_each(
      +[](bpf_map *, __u32 *key, __u64 *value, callback_ctx *sum) -> __u64 {
        sum->output += *value;
        return *key == 1; // goes on until then
      },
      &data);
  if (!bypass_unused)
    arraymap.for_each(
        +[](bpf_map *, __u32 *, __u64 *, callback_ctx *sum) -> __u64 {
          sum->output = 0;
          return 1;
        },
        &data);
  arraymap_output = data.output;
  percpu_map.for_each(
      +[](bpf_map *, __u32 *, __u64 *value, callback_ctx *) -> __u64 {
        cpu = bpf_get_smp_processor_id();
        percpu_val = *value;
        return 0;
      },
      static_cast<callback_ctx *>(nullptr));
  return 0;
}
