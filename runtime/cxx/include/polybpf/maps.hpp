//===- maps.hpp - Maps as class templates -------------------------------------------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//
//
// A map is a variable in the section .maps, whose type says all about it in BTF. Each type of map is a template here, with
// the members that loaders look for (libbpf, Aya, cilium/ebpf), and functions that know the types of keys and values:
//
//   polybpf::hash<__u32, counters, 1024> by_pid SEC(".maps");
//
//   if (counters *c = by_pid.lookup(pid)) c->calls++;
//   by_pid.update(pid, {.calls = 1});
//
// Variables of these types have external linkage, which libbpf asks for; of C's idiom, a variable of an unnamed struct,
// C++ makes a local one. A reservation of a ring buffer is submitted or discarded exactly once:
//
//   if (auto event = events.reserve<exec_event>()) { event->pid = pid; event.submit(); }     else it is discarded
//
//===----------------------------------------------------------------------------------------------------------------===//

#ifndef POLYBPF_MAPS_HPP
#define POLYBPF_MAPS_HPP

#include "polybpf/helpers.hpp"

struct bpf_map;

namespace polybpf {

/// For update: whatever is there, only where nothing is, only where something is.
inline constexpr __u64 any = 0, no_exist = 1, exist = 2;

namespace detail {

/// What the bytes of a key or value may be: copied by the kernel, without a constructor to run.
template <class T>
concept plain = __is_trivially_copyable(T) && !__is_reference(T);
template <class K>
concept index = plain<K> && sizeof(K) == 4;

} // namespace detail

/// What all maps have.
#define POLYBPF_MAP(TYPE, ENTRIES, FLAGS)                                                                              \
  int (*type)[TYPE];                                                                                                   \
  int (*max_entries)[ENTRIES];                                                                                         \
  int (*map_flags)[FLAGS];

/// What maps with keys and values have.
#define POLYBPF_KEY_VALUE(K, V)                                                                                           \
  K *key;                                                                                                                 \
  V *value;                                                                                                               \
  [[gnu::always_inline]] V *lookup(const K &k) { return static_cast<V *>(bpf_map_lookup_elem(this, &k)); }                \
  [[gnu::always_inline]] long update(const K &k, const V &v, __u64 flags = any) {                                         \
    return bpf_map_update_elem(this, &k, &v, flags);                                                                      \
  }                                                                                                                       \
  [[gnu::always_inline]] long erase(const K &k) { return bpf_map_delete_elem(this, &k); }                                 \
  /* Calls \p each for the elements until it says 1; of how many, or what went wrong. It gets the map as the kernel's. */ \
  template <class Result, class Context>                                                                                  \
  [[gnu::always_inline]] long for_each(Result (*each)(bpf_map *, K *, V *, Context *), Context *context) {                \
    return bpf_for_each_map_elem(this, reinterpret_cast<void *>(each), context, 0);                                       \
  }

#define POLYBPF_KEY_VALUE_MAP(NAME, TYPE, KEY)                                                                         \
  template <KEY K, detail::plain V, __u32 N, __u32 Flags = 0> struct NAME {                                            \
    POLYBPF_MAP(TYPE, N, Flags)                                                                                        \
    POLYBPF_KEY_VALUE(K, V)                                                                                            \
  };

POLYBPF_KEY_VALUE_MAP(hash, 1, detail::plain)
POLYBPF_KEY_VALUE_MAP(percpu_hash, 5, detail::plain)
POLYBPF_KEY_VALUE_MAP(lru_hash, 9, detail::plain)
POLYBPF_KEY_VALUE_MAP(lru_percpu_hash, 10, detail::plain)
POLYBPF_KEY_VALUE_MAP(sockhash, 18, detail::plain)
POLYBPF_KEY_VALUE_MAP(devmap_hash, 25, detail::plain)
POLYBPF_KEY_VALUE_MAP(stack_trace, 7, detail::index)
POLYBPF_KEY_VALUE_MAP(sockmap, 15, detail::index)
POLYBPF_KEY_VALUE_MAP(devmap, 14, detail::index)
POLYBPF_KEY_VALUE_MAP(cpumap, 16, detail::index)
POLYBPF_KEY_VALUE_MAP(xskmap, 17, detail::index)
POLYBPF_KEY_VALUE_MAP(reuseport_sockarray, 20, detail::index)

/// The kernel asks for BPF_F_NO_PREALLOC (1).
template <detail::plain K, detail::plain V, __u32 N, __u32 Flags = 1> struct lpm_trie {
  POLYBPF_MAP(11, N, Flags)
  POLYBPF_KEY_VALUE(K, V)
};

#define POLYBPF_ARRAY_MAP(NAME, TYPE)                                                                                  \
  template <detail::plain V, __u32 N, __u32 Flags = 0> struct NAME {                                                   \
    POLYBPF_MAP(TYPE, N, Flags)                                                                                        \
    POLYBPF_KEY_VALUE(__u32, V)                                                                                        \
  };
POLYBPF_ARRAY_MAP(array, 2)
POLYBPF_ARRAY_MAP(percpu_array, 6)

#define POLYBPF_DESCRIPTOR_ARRAY(NAME, TYPE)                                                                           \
  template <__u32 N, __u32 Flags = 0> struct NAME {                                                                    \
    POLYBPF_MAP(TYPE, N, Flags)                                                                                        \
    POLYBPF_KEY_VALUE(__u32, __u32)                                                                                    \
  };
POLYBPF_DESCRIPTOR_ARRAY(cgroup_array, 8)

/// Programs to go on with; a call that succeeds does not return.
template <__u32 N, __u32 Flags = 0> struct prog_array {
  POLYBPF_MAP(3, N, Flags)
  POLYBPF_KEY_VALUE(__u32, __u32)
  [[gnu::always_inline]] void call(void *ctx, __u32 index) { bpf_tail_call(ctx, this, index); }
  /// One that is known now: the kernel makes a jump of it. The registers are said, so that no path joins before.
  template <__u32 Index> [[gnu::always_inline]] void call(void *ctx) {
    static_assert(Index < N, "there is no such entry");
    asm volatile(
        "r1 = %[ctx]\n\tr2 = %[map]\n\tr3 = %[index]\n\tcall 12" ::[ctx] "r"(ctx), [map] "r"(this), [index] "i"(Index)
        : "r0", "r1", "r2", "r3", "r4", "r5");
  }
};

/// Records to user space, one buffer for each CPU. N of 0 is as many as there are.
template <__u32 N = 0, __u32 Flags = 0> struct perf_event_array {
  POLYBPF_MAP(4, N, Flags)
  POLYBPF_KEY_VALUE(__u32, __u32)
  template <detail::plain T> [[gnu::always_inline]] long output(void *ctx, const T &record) {
    return bpf_perf_event_output(ctx, this, 0xffffffffULL /* this CPU's */, const_cast<T *>(&record), sizeof record);
  }
};

/// Maps in a map: \p Inner is the type of those that it may hold.
#define POLYBPF_MAP_OF_MAPS(NAME, TYPE)                                                                                \
  template <detail::plain K, class Inner, __u32 N, __u32 Flags = 0> struct NAME {                                      \
    static_assert(sizeof(Inner) > sizeof(void *), "the type of a map"); /* and BTF has its members */                  \
    POLYBPF_MAP(TYPE, N, Flags)                                                                                        \
    K *key;                                                                                                            \
    Inner *values[];                                                                                                   \
    [[gnu::always_inline]] Inner *lookup(const K &k) { return static_cast<Inner *>(bpf_map_lookup_elem(this, &k)); }   \
  };
POLYBPF_MAP_OF_MAPS(array_of_maps, 12)
POLYBPF_MAP_OF_MAPS(hash_of_maps, 13)

#define POLYBPF_QUEUE(NAME, TYPE)                                                                                      \
  template <detail::plain V, __u32 N, __u32 Flags = 0> struct NAME {                                                   \
    POLYBPF_MAP(TYPE, N, Flags)                                                                                        \
    V *value;                                                                                                          \
    [[gnu::always_inline]] long push(const V &v, __u64 flags = any) { return bpf_map_push_elem(this, &v, flags); }     \
    [[gnu::always_inline]] long pop(V &v) { return bpf_map_pop_elem(this, &v); }                                       \
    [[gnu::always_inline]] long peek(V &v) { return bpf_map_peek_elem(this, &v); }                                     \
  };
POLYBPF_QUEUE(queue, 22)
POLYBPF_QUEUE(stack, 23)

/// Says whether a value was pushed: never a wrong no.
template <detail::plain V, __u32 N, __u32 Flags = 0, __u32 Hashes = 0 /* 5 */> struct bloom_filter {
  POLYBPF_MAP(30, N, Flags)
  int (*map_extra)[Hashes];
  V *value;
  [[gnu::always_inline]] long push(const V &v) { return bpf_map_push_elem(this, &v, any); }
  [[gnu::always_inline]] bool maybe(const V &v) { return bpf_map_peek_elem(this, const_cast<V *>(&v)) == 0; }
};

/// A value beside each task, inode, socket or cgroup. The kernel asks for BPF_F_NO_PREALLOC (1) and no size.
#define POLYBPF_STORAGE(NAME, TYPE, OWNER, GET, DELETE)                                                                \
  template <detail::plain V, __u32 Flags = 1> struct NAME {                                                            \
    POLYBPF_MAP(TYPE, 0, Flags)                                                                                        \
    int *key;                                                                                                          \
    V *value;                                                                                                          \
    [[gnu::always_inline]] V *lookup(OWNER *of) { return static_cast<V *>(GET(this, of, nullptr, 0)); }                \
    [[gnu::always_inline]] V *lookup_or_create(OWNER *of, V *initial = nullptr) {                                      \
      return static_cast<V *>(GET(this, of, initial, 1));                                                              \
    }                                                                                                                  \
    [[gnu::always_inline]] long erase(OWNER *of) { return DELETE(this, of); }                                          \
  };
POLYBPF_STORAGE(sk_storage, 24, void, bpf_sk_storage_get, bpf_sk_storage_delete)
POLYBPF_STORAGE(inode_storage, 28, void, bpf_inode_storage_get, bpf_inode_storage_delete)
POLYBPF_STORAGE(task_storage, 29, task_struct, bpf_task_storage_get, bpf_task_storage_delete)
POLYBPF_STORAGE(cgroup_storage, 32, cgroup, bpf_cgrp_storage_get, bpf_cgrp_storage_delete)

//===--- Ring buffers -----------------------------------------------------------------------------------------------===//

/// Room for a record in a ring buffer, or none. What is not submitted is discarded.
template <detail::plain T> class reservation {
public:
  [[gnu::always_inline]] explicit reservation(void *room) : room(static_cast<T *>(room)) {}
  [[gnu::always_inline]] reservation(reservation &&other) : room(other.room) { other.room = nullptr; }
  reservation &operator=(reservation &&) = delete;
  [[gnu::always_inline]] ~reservation() {
    if (room)
      bpf_ringbuf_discard(room, 0);
  }

  [[gnu::always_inline]] explicit operator bool() const { return room; }
  [[gnu::always_inline]] T *operator->() const { return room; }
  [[gnu::always_inline]] T &operator*() const { return *room; }

  [[gnu::always_inline]] void submit(__u64 flags = 0) {
    if (room)
      bpf_ringbuf_submit(room, flags);
    room = nullptr;
  }
  [[gnu::always_inline]] void discard(__u64 flags = 0) {
    if (room)
      bpf_ringbuf_discard(room, flags);
    room = nullptr;
  }

private:
  T *room;
};

/// \p Bytes is a power of two, and whole pages.
template <__u32 Bytes, __u32 Flags = 0> struct ringbuf {
  static_assert(Bytes && !(Bytes & (Bytes - 1)) && Bytes % 4096 == 0, "the kernel takes powers of two, from a page on");
  POLYBPF_MAP(27, Bytes, Flags)
  template <detail::plain T> [[gnu::always_inline]] reservation<T> reserve() {
    return reservation<T>(bpf_ringbuf_reserve(this, sizeof(T), 0));
  }
  template <detail::plain T> [[gnu::always_inline]] long output(const T &record, __u64 flags = 0) {
    return bpf_ringbuf_output(this, const_cast<T *>(&record), sizeof record, flags);
  }
  /// BPF_RB_AVAIL_DATA and its like.
  [[gnu::always_inline]] __u64 query(__u64 what) { return bpf_ringbuf_query(this, what); }
};

/// Records that user space sends.
template <__u32 Bytes, __u32 Flags = 0> struct user_ringbuf {
  POLYBPF_MAP(31, Bytes, Flags)
  template <class Context> [[gnu::always_inline]] long drain(long (*each)(bpf_dynptr *, Context *), Context *context) {
    return bpf_user_ringbuf_drain(this, reinterpret_cast<void *>(each), context, 0);
  }
};

/// Memory that programs and user space share, of so many pages.
template <__u32 Pages, __u32 Flags = 1024 /* BPF_F_MMAPABLE */> struct arena {
  POLYBPF_MAP(33, Pages, Flags)
};

} // namespace polybpf

#endif // POLYBPF_MAPS_HPP
