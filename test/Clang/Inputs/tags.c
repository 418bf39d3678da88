// The same declarations for C and C++: each place that a tag may have, and what BTF says of it.
#ifdef __cplusplus
extern "C" {
#endif
#define __decl(TEXT) __attribute__((btf_decl_tag(TEXT)))
#define __kptr __attribute__((btf_type_tag("kptr")))
#define __percpu __attribute__((btf_type_tag("percpu")))
#define __rcu __attribute__((btf_type_tag("rcu")))
#define __user __attribute__((__btf_type_tag__("user")))

struct foo {
  int i;
};
typedef struct foo __kptr *foo_ptr;
typedef int tagged_int __decl("typedef");

struct tagged {
  int plain;
  int field __decl("field") __decl("twice");
  unsigned bits : 3 __decl("bit-field");
  struct foo __kptr *pointee;
  const struct foo __kptr *constant;
  int __percpu *__rcu *two;
  int *__rcu *second;
  struct foo __kptr *array[3];
  struct foo __kptr *matrix[2][3];
  void __user *nothing;
  int __user *(*function)(int __user *argument, struct foo __kptr *);
  struct {
    int inner __decl("inner");
    struct foo __rcu *deep;
  } in;
  union {
    struct foo __kptr *either;
    long other __decl("in a union");
  };
  foo_ptr by_typedef;
  tagged_int count;
} __decl("record");

union either {
  int a __decl("union's");
  struct foo __kptr __rcu *both;
} __attribute__((btf_decl_tag("union")));

struct __decl("at the head") before {
  int x;
};

struct tagged variable __decl("variable") = {0};
union either other = {0};
struct before third = {0};
struct foo __kptr *pointers[4] __decl("pointers") = {0};

int declared(int first __decl("first"), struct foo __kptr *second __decl("arg:nullable")) __decl("function");
__attribute__((noinline)) int declared(int first __decl("first"), struct foo __kptr *second __decl("arg:nullable")) {
  return first + (second ? second->i : 0);
}
__attribute__((noinline)) struct foo __rcu *returns(void __user *memory) { return (struct foo *)memory; }
__attribute__((noinline)) static int local(int n __decl("of a static function")) {
  asm volatile("");
  return n;
}
__attribute__((section("raw_tp"))) int prog(void *c __decl("arg:ctx")) {
  return declared(1, pointers[0]) + local(2) + returns(c)->i;
}
#ifdef __cplusplus
}
#endif
