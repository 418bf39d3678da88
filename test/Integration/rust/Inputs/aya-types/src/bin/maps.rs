//! A map of every type that aya-ebpf has: `maps` (a struct of numbers) and `btf_maps` (a type). One program uses all that its type
//! may use, and counts what works.

#![no_std]
#![no_main]

use aya_ebpf::btf_maps as btf;
use aya_ebpf::macros::{btf_map, cgroup_skb, classifier, map, sk_msg, sk_reuseport, xdp};
use aya_ebpf::maps::*;
use aya_ebpf::maps::lpm_trie::Key;
use aya_ebpf::programs::{SkBuffContext, SkMsgContext, SkReuseportContext, TcContext, XdpContext};

#[derive(Clone, Copy)]
#[repr(C)]
pub struct Pair {
    first: u32,
    second: u32,
}

macro_rules! maps {
    ($attribute:ident: $($name:ident: $type:ty = $value:expr;)*) => { $(#[$attribute] static $name: $type = $value;)* };
}

maps! { map:
    ARRAY: Array<u64> = Array::with_max_entries(8, 0);
    BLOOM_FILTER: BloomFilter<u32> = BloomFilter::with_max_entries(8, 0);
    CGROUP_ARRAY: CgroupArray = CgroupArray::with_max_entries(1, 0);
    HASH_MAP: HashMap<u32, Pair> = HashMap::with_max_entries(8, 0);
    LRU_HASH_MAP: LruHashMap<u32, Pair> = LruHashMap::with_max_entries(8, 0);
    LRU_PER_CPU_HASH_MAP: LruPerCpuHashMap<u32, u64> = LruPerCpuHashMap::with_max_entries(8, 0);
    PER_CPU_HASH_MAP: PerCpuHashMap<u32, u64> = PerCpuHashMap::with_max_entries(8, 0);
    LPM_TRIE: LpmTrie<u32, u32> = LpmTrie::with_max_entries(8, 1);
    PER_CPU_ARRAY: PerCpuArray<u64> = PerCpuArray::with_max_entries(1, 0);
    PERF_EVENT_ARRAY: PerfEventArray<Pair> = PerfEventArray::new(0);
    PERF_EVENT_BYTE_ARRAY: PerfEventByteArray = PerfEventByteArray::new(0);
    PROGRAM_ARRAY: ProgramArray = ProgramArray::with_max_entries(1, 0);
    QUEUE: Queue<u32> = Queue::with_max_entries(8, 0);
    REUSEPORT_SOCK_ARRAY: ReusePortSockArray = ReusePortSockArray::with_max_entries(1, 0);
    RING_BUF: RingBuf = RingBuf::with_byte_size(4096, 0);
    SOCK_HASH: SockHash<u32> = SockHash::with_max_entries(1, 0);
    SOCK_MAP: SockMap = SockMap::with_max_entries(1, 0);
    STACK: Stack<u32> = Stack::with_max_entries(8, 0);
    STACK_TRACE: StackTrace = StackTrace::with_max_entries(8, 0);
    CPU_MAP: CpuMap = CpuMap::with_max_entries(1, 0);
    DEV_MAP: DevMap = DevMap::with_max_entries(1, 0);
    DEV_MAP_HASH: DevMapHash = DevMapHash::with_max_entries(1, 0);
    XSK_MAP: XskMap = XskMap::with_max_entries(1, 0);
}

#[allow(deprecated)]
mod storage {
    use super::*;
    maps! { map:
        CGROUP_STORAGE: CgroupStorage<u64> = CgroupStorage::new();
        PER_CPU_CGROUP_STORAGE: PerCpuCgroupStorage<u64> = PerCpuCgroupStorage::new();
    }
    #[cgroup_skb]
    pub fn in_cgroup(_: SkBuffContext) -> i32 {
        unsafe {
            *CGROUP_STORAGE.get_ptr_mut() += 1;
            *PER_CPU_CGROUP_STORAGE.get_ptr_mut() += 1;
        }
        1
    }
}

maps! { btf_map:
    B_ARRAY: btf::Array<u64, 8> = btf::Array::new();
    B_ARRAY_OF_MAPS: btf::ArrayOfMaps<btf::Array<u64, 8>, 2> = btf::ArrayOfMaps::new();
    B_BLOOM_FILTER: btf::BloomFilter<u32, 8> = btf::BloomFilter::new();
    B_CGROUP_ARRAY: btf::CgroupArray<1> = btf::CgroupArray::new();
    B_CGRP_STORAGE: btf::CgrpStorage<u64> = btf::CgrpStorage::new();
    B_CPU_MAP: btf::CpuMap<1> = btf::CpuMap::new();
    B_DEV_MAP: btf::DevMap<1> = btf::DevMap::new();
    B_DEV_MAP_HASH: btf::DevMapHash<1> = btf::DevMapHash::new();
    B_HASH_MAP: btf::HashMap<u32, Pair, 8> = btf::HashMap::new();
    B_HASH_OF_MAPS: btf::HashOfMaps<u32, btf::Array<u64, 8>, 2> = btf::HashOfMaps::new();
    B_INODE_STORAGE: btf::InodeStorage<u64> = btf::InodeStorage::new();
    B_LPM_TRIE: btf::LpmTrie<u32, u32, 8> = btf::LpmTrie::new();
    B_LRU_HASH_MAP: btf::LruHashMap<u32, Pair, 8> = btf::LruHashMap::new();
    B_LRU_PER_CPU_HASH_MAP: btf::LruPerCpuHashMap<u32, u64, 8> = btf::LruPerCpuHashMap::new();
    B_PER_CPU_ARRAY: btf::PerCpuArray<u64, 1> = btf::PerCpuArray::new();
    B_PER_CPU_HASH_MAP: btf::PerCpuHashMap<u32, u64, 8> = btf::PerCpuHashMap::new();
    B_PERF_EVENT_ARRAY: btf::PerfEventArray = btf::PerfEventArray::new();
    B_PERF_EVENT_BYTE_ARRAY: btf::PerfEventByteArray = btf::PerfEventByteArray::new();
    B_PROGRAM_ARRAY: btf::ProgramArray<1> = btf::ProgramArray::new();
    B_QUEUE: btf::Queue<u32, 8> = btf::Queue::new();
    B_REUSEPORT_SOCK_ARRAY: btf::ReusePortSockArray<1> = btf::ReusePortSockArray::new();
    B_RING_BUF: btf::RingBuf<Pair, 4096> = btf::RingBuf::new();
    B_SK_STORAGE: btf::SkStorage<u64> = btf::SkStorage::new();
    B_SOCK_HASH: btf::SockHash<u32, 1> = btf::SockHash::new();
    B_SOCK_MAP: btf::SockMap<1> = btf::SockMap::new();
    B_STACK: btf::Stack<u32, 8> = btf::Stack::new();
    B_STACK_TRACE: btf::StackTrace<8> = btf::StackTrace::new();
    B_XSK_MAP: btf::XskMap<1> = btf::XskMap::new();
}

fn count(worked: bool) {
    if let Some(number) = ARRAY.get_ptr_mut(worked as u32) {
        unsafe { *number += 1 };
    }
}

/// What XDP may do with maps that are structs of numbers.
#[xdp]
pub fn in_xdp(ctx: XdpContext) -> u32 {
    let pair = Pair { first: 1, second: 2 };
    count(BLOOM_FILTER.insert(&7, 0).is_ok() && BLOOM_FILTER.contains(&7).is_ok());
    count(HASH_MAP.insert(&1, &pair, 0).is_ok() && unsafe { HASH_MAP.get(&1) }.is_some_and(|p| p.second == 2));
    count(LRU_HASH_MAP.insert(&1, &pair, 0).is_ok() && unsafe { LRU_HASH_MAP.get(&1) }.is_some_and(|p| p.first == 1));
    count(LRU_PER_CPU_HASH_MAP.insert(&1, &5, 0).is_ok() && LRU_PER_CPU_HASH_MAP.get_ptr(&1).is_some());
    count(PER_CPU_HASH_MAP.insert(&1, &5, 0).is_ok() && PER_CPU_HASH_MAP.remove(&1).is_ok());
    count(LPM_TRIE.insert(Key::new(32, 1), 9, 0).is_ok() && LPM_TRIE.get(Key::new(32, 1)).is_some_and(|v| *v == 9));
    count(PER_CPU_ARRAY.set(0, &3, 0).is_ok() && PER_CPU_ARRAY.get(0).is_some_and(|v| *v == 3));
    count(QUEUE.push(&4, 0).is_ok() && QUEUE.pop() == Ok(Some(4)));
    count(STACK.push(&4, 0).is_ok() && STACK.peek() == Ok(Some(4)));
    count(RING_BUF.output(pair, 0).is_ok());
    PERF_EVENT_ARRAY.output(&ctx, &pair, 0);
    PERF_EVENT_BYTE_ARRAY.output(&ctx, &[1, 2, 3, 4], 0);
    // Nobody has put anything into these.
    count(CPU_MAP.redirect(0, 0).is_err() && DEV_MAP.redirect(0, 0).is_err() && DEV_MAP_HASH.get(0).is_none());
    count(XSK_MAP.get(0).is_none());
    unsafe { PROGRAM_ARRAY.tail_call(&ctx, 0) };
    2
}

/// The same with maps that are types.
#[xdp]
pub fn in_xdp_btf(ctx: XdpContext) -> u32 {
    let pair = Pair { first: 1, second: 2 };
    count(B_ARRAY.set(0, &1, 0).is_ok());
    count(B_ARRAY_OF_MAPS.get(0).is_none() && unsafe { B_HASH_OF_MAPS.get(&0) }.is_none());
    count(B_BLOOM_FILTER.insert(&7, 0).is_ok() && B_BLOOM_FILTER.contains(&7).is_ok());
    count(B_HASH_MAP.insert(&1, &pair, 0).is_ok() && unsafe { B_HASH_MAP.get(&1) }.is_some_and(|p| p.second == 2));
    count(B_LRU_HASH_MAP.insert(&1, &pair, 0).is_ok() && unsafe { B_LRU_HASH_MAP.get(&1) }.is_some_and(|p| p.first == 1));
    count(B_LRU_PER_CPU_HASH_MAP.insert(&1, &5, 0).is_ok() && B_LRU_PER_CPU_HASH_MAP.get_ptr(&1).is_some());
    count(B_PER_CPU_HASH_MAP.insert(&1, &5, 0).is_ok() && B_PER_CPU_HASH_MAP.remove(&1).is_ok());
    let key = btf::lpm_trie::Key::new(32, 1);
    count(B_LPM_TRIE.insert(&key, 9, 0).is_ok() && B_LPM_TRIE.get(&key).is_some_and(|v| *v == 9));
    count(B_PER_CPU_ARRAY.set(0, &3, 0).is_ok() && B_PER_CPU_ARRAY.get(0).is_some_and(|v| *v == 3));
    count(B_QUEUE.push(&4, 0).is_ok() && B_QUEUE.pop() == Ok(Some(4)));
    count(B_STACK.push(&4, 0).is_ok() && B_STACK.peek() == Ok(Some(4)));
    count(B_RING_BUF.output(pair, 0).is_ok());
    B_PERF_EVENT_ARRAY.output(&ctx, &pair, 0);
    B_PERF_EVENT_BYTE_ARRAY.output(&ctx, &[1, 2, 3, 4], 0);
    count(B_CPU_MAP.redirect(0, 0).is_err() && B_DEV_MAP.redirect(0, 0).is_err() && B_DEV_MAP_HASH.get(0).is_none());
    count(B_XSK_MAP.get(0).is_none());
    unsafe { B_PROGRAM_ARRAY.tail_call(&ctx, 0) };
    2
}

#[classifier]
pub fn in_classifier(ctx: TcContext) -> i32 {
    count(CGROUP_ARRAY.current_task_under_cgroup(0).is_err());
    count(B_CGROUP_ARRAY.current_task_under_cgroup(0).is_err());
    (ctx.len() & 0xff) as i32
}

#[sk_msg]
pub fn in_sk_msg(ctx: SkMsgContext) -> u32 {
    unsafe { SOCK_MAP.redirect_msg(&ctx, 0, 0) };
    B_SOCK_MAP.redirect_msg(&ctx, 0, 0);
    SOCK_HASH.redirect_msg(&ctx, 0, 0);
    B_SOCK_HASH.redirect_msg(&ctx, 0, 0);
    1
}

#[sk_reuseport]
pub fn in_sk_reuseport(ctx: SkReuseportContext) -> u32 {
    (REUSEPORT_SOCK_ARRAY.select_reuseport(&ctx, 0).is_ok() || B_REUSEPORT_SOCK_ARRAY.select_reuseport(&ctx, 0).is_ok()) as u32
}

#[panic_handler]
fn panic(_: &core::panic::PanicInfo) -> ! {
    loop {}
}
