// progs/test_queue_map.c of the kernel's selftests, in C++.
#include <linux/bpf.h>

#include "polybpf/maps.hpp"
#include "polybpf/sec.hpp"
#include <linux/if_ether.h>
#include <linux/ip.h>
#include <linux/pkt_cls.h>

POLYBPF_LICENSE("GPL")

polybpf::queue<__u32, 32> map_in SEC(".maps"), map_out SEC(".maps");

POLYBPF_PROG(tc, _test) {
  auto *end = reinterpret_cast<void *>(static_cast<long>(ctx->data_end));
  auto *eth = reinterpret_cast<ethhdr *>(static_cast<long>(ctx->data));
  auto *ip = reinterpret_cast<iphdr *>(eth + 1);
  __u32 value;
  if (eth + 1 > end || ip + 1 > end || map_in.pop(value))
    return TC_ACT_SHOT;
  ip->daddr = value;
  return map_out.push(ip->saddr) ? TC_ACT_SHOT : TC_ACT_OK;
}
