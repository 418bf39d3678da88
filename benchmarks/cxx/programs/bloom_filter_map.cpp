// progs/bloom_filter_map.c of the kernel's selftests, in C++.
#include <linux/bpf.h>

#include "polybpf/maps.hpp"
#include "polybpf/sec.hpp"

POLYBPF_LICENSE("GPL")

polybpf::array<__u32, 1000> map_random_data SEC(".maps");
using bloom = polybpf::bloom_filter<__u32, 10000, 0, 5>;
bloom map_bloom SEC(".maps");
polybpf::array_of_maps<int, bloom, 1> outer_map SEC(".maps");

struct callback_ctx {
  bloom *map;
};

int error = 0;

static __u64 check_elem(bpf_map *, __u32 *, __u32 *value, callback_ctx *data) {
  if (data->map->maybe(*value))
    return 0;
  error |= 1;
  return 1; // goes no further
}

POLYBPF_PROG(fentry, inner_map, "__x64_sys_getpgid") {
  callback_ctx data = {outer_map.lookup(0)};
  if (!data.map) {
    error |= 2;
    return 0;
  }
  map_random_data.for_each(check_elem, &data);
  return 0;
}
POLYBPF_PROG(fentry, check_bloom, "__x64_sys_getpgid") {
  callback_ctx data = {&map_bloom};
  map_random_data.for_each(check_elem, &data);
  return 0;
}
