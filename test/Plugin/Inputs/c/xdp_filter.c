// An XDP program that counts packets by protocol and drops those of blocked addresses: maps, global data, subprograms.
#include <linux/bpf.h>
#include <linux/if_ether.h>
#include <linux/in.h>
#include <linux/ip.h>
#include <bpf/bpf_endian.h>
#include <bpf/bpf_helpers.h>

enum verdict { PASSED, DROPPED, MALFORMED, VERDICTS };

struct counters {
  __u64 packets;
  __u64 bytes;
  __u32 verdicts[VERDICTS];
};

struct {
  __uint(type, BPF_MAP_TYPE_PERCPU_ARRAY);
  __uint(max_entries, 256);
  __type(key, __u32);
  __type(value, struct counters);
} by_protocol SEC(".maps");

struct lpm_key {
  __u32 prefix;
  __be32 address;
};

struct {
  __uint(type, BPF_MAP_TYPE_LPM_TRIE);
  __uint(max_entries, 1024);
  __uint(map_flags, BPF_F_NO_PREALLOC);
  __type(key, struct lpm_key);
  __type(value, __u8);
} blocked SEC(".maps");

const volatile __u32 ttl_limit = 0;
__u64 total;
static __u32 last_malformed_length;

static __noinline struct iphdr *ip_header(struct xdp_md *context) {
  void *data = (void *)(long)context->data, *end = (void *)(long)context->data_end;
  struct ethhdr *eth = data;
  if ((void *)(eth + 1) > end || eth->h_proto != bpf_htons(ETH_P_IP))
    return 0;
  struct iphdr *ip = (void *)(eth + 1);
  return (void *)(ip + 1) > end ? 0 : ip;
}

int count(__u32 protocol, __u32 length, enum verdict verdict) {
  struct counters *counters = bpf_map_lookup_elem(&by_protocol, &protocol);
  if (!counters || verdict >= VERDICTS)
    return 0;
  counters->packets++;
  counters->bytes += length;
  counters->verdicts[verdict]++;
  return 1;
}

SEC("xdp")
int filter(struct xdp_md *context) {
  __u32 length = context->data_end - context->data;
  __sync_fetch_and_add(&total, 1);
  void *data = (void *)(long)context->data, *end = (void *)(long)context->data_end;
  struct iphdr *ip = data + sizeof(struct ethhdr);
  if ((void *)(ip + 1) > end) {
    last_malformed_length = length;
    count(0, length, MALFORMED);
    return XDP_PASS;
  }
  struct lpm_key key = {.prefix = 32, .address = ip->saddr};
  if (bpf_map_lookup_elem(&blocked, &key) || ip->ttl < ttl_limit) {
    count(ip->protocol, length, DROPPED);
    bpf_printk("dropped a packet of %u bytes", length);
    return XDP_DROP;
  }
  return ip_header(context) && count(ip->protocol, length, PASSED) ? XDP_PASS : XDP_ABORTED;
}

char _license[] SEC("license") = "GPL";
