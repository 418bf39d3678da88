// progs/test_map_lock.c of the kernel's selftests, in C++.
#include <linux/bpf.h>

#include "polybpf/maps.hpp"
#include "polybpf/sec.hpp"

POLYBPF_LICENSE("GPL")

template <class Map> struct element {
  struct bpf_spin_lock lock;
  int var[16];
  void fill(int with) {
    bpf_spin_lock(&lock);
    for (int &v : var)
      v = with;
    bpf_spin_unlock(&lock);
  }
};
polybpf::hash<__u32, element<class in_hash>, 1> hash_map SEC(".maps");
polybpf::array<element<class in_array>, 1> array_map SEC(".maps");

extern "C" SEC("cgroup/skb") int bpf_map_lock_test(__sk_buff *) {
  const __u32 key = 0; // one for both, or there are two on the stack
  int random = bpf_get_prandom_u32();
  auto *h = hash_map.lookup(key);
  if (!h)
    return 1;
  h->fill(random);
  auto *a = array_map.lookup(key);
  if (!a)
    return 1;
  a->fill(random);
  return 0;
}
