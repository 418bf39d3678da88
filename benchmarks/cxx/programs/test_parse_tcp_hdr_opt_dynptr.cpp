// progs/test_parse_tcp_hdr_opt_dynptr.c of the kernel's selftests, in C++.
#include <linux/bpf.h>

#include "polybpf/maps.hpp"
#include "polybpf/sec.hpp"
#include <linux/if_ether.h>
#include <linux/ipv6.h>
#include <linux/tcp.h>

POLYBPF_LICENSE("GPL")

extern "C" {
int bpf_dynptr_from_xdp(xdp_md *xdp, __u64 flags, bpf_dynptr *to) __attribute__((section(".ksyms")));
void *bpf_dynptr_slice(const bpf_dynptr *from, __u32 offset, void *buffer, __u32 size)
    __attribute__((section(".ksyms")));
extern const __u32 tcp_hdr_opt_kind_tpr = 0xFD, tcp_hdr_opt_len_tpr = 6, tcp_hdr_opt_max_opt_checks = 15;
}
__u32 server_id;

/// Where the options are read.
struct options {
  bpf_dynptr &packet;
  __u32 offset;
  __u8 left;

  void skip(__u8 bytes) {
    offset += bytes;
    left -= bytes;
  }
  /// 1 if it is what is looked for, 0 to go on.
  int next() {
    __u8 buffer[6] = {};
    auto *data = static_cast<__u8 *>(bpf_dynptr_slice(&packet, offset, buffer, sizeof buffer));
    if (!data)
      return -1;
    __u8 kind = data[0];
    if (kind == 0) // the end
      return -1;
    if (kind == 1) { // nothing
      skip(1);
      return 0;
    }
    if (left < 2)
      return -1;
    __u8 length = data[1];
    if (length > left)
      return -1;
    if (kind == tcp_hdr_opt_kind_tpr) {
      if (length != tcp_hdr_opt_len_tpr)
        return -1;
      server_id = *reinterpret_cast<__u32 *>(data + 2);
      return 1;
    }
    skip(length);
    return 0;
  }
};

POLYBPF_PROG(xdp, xdp_ingress_v6) {
  bpf_dynptr packet;
  options o = {packet, sizeof(ethhdr) + sizeof(ipv6hdr), 0};
  __u8 buffer[sizeof(tcphdr)] = {};
  bpf_dynptr_from_xdp(ctx, 0, &packet);
  auto *tcp = static_cast<tcphdr *>(bpf_dynptr_slice(&packet, o.offset, buffer, sizeof buffer));
  if (!tcp)
    return XDP_DROP;
  o.left = tcp->doff * 4 - sizeof(tcphdr);
  if (o.left < tcp_hdr_opt_len_tpr)
    return XDP_DROP;
  o.offset += sizeof(tcphdr);
  for (__u32 i = 0; i < tcp_hdr_opt_max_opt_checks; i++)
    if (o.next() || !o.left)
      break;
  return server_id ? XDP_PASS : XDP_DROP;
}
