// Callbacks, timers, map-in-map, typedefs of function pointers, tags and a 64-bit enumeration: the rarer kinds of BTF.
#include <linux/bpf.h>
#include <bpf/bpf_helpers.h>

#define __kptr_untrusted __attribute__((btf_type_tag("kptr_untrusted")))
#define __note(text) __attribute__((btf_decl_tag(text)))

enum wide { SMALL = 1, LARGE = 0x1234567800000000ull };
typedef enum wide wide_t;
typedef struct {
  struct bpf_timer timer;
  wide_t wide;
  __u64 fired __note("count");
  void __kptr_untrusted *object;
} element;
struct bpf_map;
typedef long (*visit)(struct bpf_map *, const void *, void *, void *);

struct inner {
  __uint(type, BPF_MAP_TYPE_ARRAY);
  __uint(max_entries, 4);
  __type(key, int);
  __type(value, element);
} first SEC(".maps"), second SEC(".maps");

struct {
  __uint(type, BPF_MAP_TYPE_ARRAY_OF_MAPS);
  __uint(max_entries, 2);
  __type(key, int);
  __array(values, struct inner);
} outer SEC(".maps") = {.values = {&first, &second}};

volatile const char name[16] = "timers";
int values[3][5];
static float unused_but_kept __attribute__((used)) = 1.5f;

static int on_timer(void *map, int *key, element *value) {
  value->fired++;
  return 0;
}

static long visit_one(struct bpf_map *map, const void *key, void *value, void *context) {
  *(int *)context += *(const int *)key;
  return 0;
}

SEC("syscall")
int start(void *context) {
  int key = 0, sum = 0;
  element *value = bpf_map_lookup_elem(&first, &key);
  if (!value)
    return 1;
  value->wide = name[0] == 't' ? LARGE : SMALL;
  bpf_timer_init(&value->timer, &first, 0);
  bpf_timer_set_callback(&value->timer, on_timer);
  visit visitor = visit_one; // The helper takes any function.
  bpf_for_each_map_elem(&second, (void *)visitor, &sum, 0);
  values[1][2] = sum;
  return bpf_map_lookup_elem(&outer, &key) != 0;
}

char _license[] SEC("license") = "GPL";
