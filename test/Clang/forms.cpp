// Every way in which C++ reads a field of a record with preserve_access_index has a relocation, each in a function of
// its own. What has none is an error: test/Negative/Clang/accesses.cpp. Together they are all of them.
//
// REQUIRES: clang-plugin
// RUN: %clangxx --target=bpf -std=c++20 -O2 -g -fplugin=%clang-plugin -Werror -c %s -o %t.o
// RUN: %llvm-objdump -dr %t.o | FileCheck %s
// RUN: %polybpf-btf load %t.o
//
// As many relocations as fields are read: none is lost, none is twice.
// RUN: %llvm-objdump -dr %t.o | grep -c CO-RE | FileCheck --check-prefix=COUNT %s
// COUNT: {{^}}63{{$}}


struct pair {
  int left, right;
} __attribute__((preserve_access_index));

struct kernel {
  int pad, a, b;
  pair in;
  int array[4];
  pair pairs[2];
  union {
    int word;
    struct {
      short low, high;
    };
  };
  unsigned bit : 3, field : 5;
  kernel *next;
  int method() const { return b; }
  int (*call)(int);
} __attribute__((preserve_access_index));

extern kernel *global;
kernel *global;
int byDefault(int = global->b);
inline int byDefault(int b) { return b; }
constexpr int constant(const kernel &k) { return k.b; }
template <class T> int generic(T *k) { return k->b; }
template <auto M> int named(kernel *k) { return k->*M; }
constexpr auto theMember = &kernel::b;
struct arrow {
  kernel *k;
  kernel *operator->() const { return k; }
  kernel &operator*() const { return *k; }
  int operator()() const { return k->b; }
  int operator[](int) const { return k->b; }
  operator int() const { return k->b; }
};
inline int operator+(const kernel &k, const arrow &) { return k.b; }
struct holds {
  int value;
  explicit holds(kernel *k) : value(k->b) {}
};
struct defaults {
  int value = global->b;
};
struct kernelRef {
  kernel &k;
};

// One of C's.
// CHECK-LABEL: <f_arrow>:
// CHECK: CO-RE <byte_off> [[[K:[0-9]+]]] struct kernel::b (0:2)
extern "C" int f_arrow(kernel *k) { return k->b; }
// CHECK-LABEL: <f_dot>:
// CHECK: struct kernel::b (0:2)
extern "C" int f_dot(kernel *k) { return (*k).b; }
// CHECK-LABEL: <f_nested>:
// CHECK: struct kernel::in.right (0:3:1)
extern "C" int f_nested(kernel *k) { return k->in.right; }
// CHECK-LABEL: <f_anonymous>:
// CHECK: struct kernel::<anon 6>.<anon 1>.high (0:6:1:1)
extern "C" int f_anonymous(kernel *k) { return k->high; }
// CHECK-LABEL: <f_element>:
// CHECK: struct kernel::array[2] (0:4:2)
extern "C" int f_element(kernel *k) { return k->array[2]; }
// CHECK-LABEL: <f_elementOfRecords>:
// CHECK: struct kernel::pairs[1].right (0:5:1:1)
extern "C" int f_elementOfRecords(kernel *k) { return k->pairs[1].right; }
// CHECK-LABEL: <f_index>:
// CHECK: struct kernel::array (0:4)
extern "C" int f_index(kernel *k, unsigned i) { return k->array[i & 3]; }
// CHECK-LABEL: <f_chain>:
// CHECK: struct kernel::next (0:9)
// CHECK: struct kernel::b (0:2)
extern "C" int f_chain(kernel *k) { return k->next->b; }
// CHECK-LABEL: <f_write>:
// CHECK: struct kernel::b (0:2)
extern "C" void f_write(kernel *k) { k->b = 1; }
// CHECK-LABEL: <f_increment>:
// CHECK: struct kernel::b (0:2)
extern "C" void f_increment(kernel *k) { k->b += 2; }
// CHECK-LABEL: <f_address>:
// CHECK: struct kernel::b (0:2)
extern "C" int *f_address(kernel *k) { return &k->b; }
// CHECK-LABEL: <f_decay>:
// CHECK: struct kernel::array (0:4)
extern "C" int *f_decay(kernel *k) { return k->array; }
// CHECK-LABEL: <f_volatile>:
// CHECK: struct kernel::b (0:2)
extern "C" int f_volatile(volatile kernel *k) { return k->b; }
// CHECK-LABEL: <f_pointerCall>:
// CHECK: struct kernel::call (0:10)
extern "C" void *f_pointerCall(kernel *k) { return (void *)k->call; }
// CHECK-LABEL: <f_asm>:
// CHECK: struct kernel::b (0:2)
extern "C" int f_asm(kernel *k) {
  asm volatile("" : : "r"(k->b));
  return 0;
}
// A bit-field is read with shifts that are the program's own, as in C; the builtin asks for all of it.
// CHECK-LABEL: <f_bitField>:
// CHECK: struct kernel::field (0:8)
extern "C" int f_bitField(kernel *k) { return k->field; }

// References.
// CHECK-LABEL: <f_reference>:
// CHECK: struct kernel::b (0:2)
extern "C" int f_reference(kernel &k) { return k.b; }
// CHECK-LABEL: <f_constReference>:
// CHECK: struct kernel::b (0:2)
extern "C" int f_constReference(const kernel &k) { return k.b; }
// CHECK-LABEL: <f_rvalueReference>:
// CHECK: struct kernel::b (0:2)
extern "C" int f_rvalueReference(kernel &&k) { return k.b; }
// CHECK-LABEL: <f_localReference>:
// CHECK: struct kernel::in.right (0:3:1)
extern "C" int f_localReference(kernel *k) {
  auto &right = k->in.right;
  return right;
}
// CHECK-LABEL: <f_referenceInClass>:
// CHECK: struct kernel::b (0:2)
extern "C" int f_referenceInClass(kernel *k) {
  kernelRef r{*k};
  return r.k.b;
}
// CHECK-LABEL: <f_referenceToArray>:
// CHECK: struct kernel::array (0:4)
extern "C" int f_referenceToArray(kernel *k) {
  int(&array)[4] = k->array;
  return array[1];
}

// Structured bindings, to the record itself.
// CHECK-LABEL: <f_binding>:
// CHECK: struct pair::left (0:0)
// CHECK: struct pair::right (0:1)
extern "C" int f_binding(pair *p) {
  auto &[left, right] = *p;
  return left + right;
}
// CHECK-LABEL: <f_bindingOfArray>:
// CHECK: struct kernel::array (0:4)
extern "C" int f_bindingOfArray(kernel *k) {
  auto [w, x, y, z] = k->array;
  return w + z;
}

// Pointers to members that the compiler knows.
// CHECK-LABEL: <f_memberPointer>:
// CHECK: struct kernel::b (0:2)
extern "C" int f_memberPointer(kernel *k) { return k->*&kernel::b; }
// CHECK-LABEL: <f_memberPointerDot>:
// CHECK: struct kernel::b (0:2)
extern "C" int f_memberPointerDot(kernel &k) { return k.*(&kernel::b); }
// CHECK-LABEL: <f_memberPointerConstexpr>:
// CHECK: struct kernel::b (0:2)
extern "C" int f_memberPointerConstexpr(kernel *k) { return k->*theMember; }
// CHECK-LABEL: <f_memberPointerArgument>:
// CHECK: struct kernel::b (0:2)
extern "C" int f_memberPointerArgument(kernel *k) { return named<&kernel::b>(k); }
// CHECK-LABEL: <f_memberPointerAnonymous>:
// CHECK: struct kernel::<anon 6>.<anon 1>.high (0:6:1:1)
extern "C" int f_memberPointerAnonymous(kernel *k) { return k->*&kernel::high; }
// CHECK-LABEL: <f_memberPointerNested>:
// CHECK: struct kernel::in.right (0:3:1)
extern "C" int f_memberPointerNested(kernel *k) { return k->*&kernel::in.*&pair::right; }
// CHECK-LABEL: <f_memberPointerWrite>:
// CHECK: struct kernel::b (0:2)
extern "C" void f_memberPointerWrite(kernel *k) { k->*&kernel::b = 3; }
// CHECK-LABEL: <f_memberPointerInitialises>:
// CHECK: struct kernel::b (0:2)
extern "C" int f_memberPointerInitialises(kernel *k) {
  auto &b = k->*&kernel::b;
  return b;
}

// Lambdas.
// CHECK-LABEL: <f_capturedReference>:
// CHECK: struct kernel::b (0:2)
extern "C" int f_capturedReference(kernel &k) {
  return [&] { return k.b; }();
}
// CHECK-LABEL: <f_capturedPointer>:
// CHECK: struct kernel::b (0:2)
extern "C" int f_capturedPointer(kernel *k) {
  return [=] { return k->b; }();
}
// CHECK-LABEL: <f_initCapture>:
// CHECK: struct kernel::b (0:2)
extern "C" int f_initCapture(kernel *k) {
  return [b = k->b] { return b; }();
}
// CHECK-LABEL: <f_initCaptureReference>:
// CHECK: struct kernel::b (0:2)
extern "C" int f_initCaptureReference(kernel *k) {
  return [&r = *k] { return r.b; }();
}
// CHECK-LABEL: <f_genericLambda>:
// CHECK: struct kernel::b (0:2)
extern "C" int f_genericLambda(kernel *k) {
  return [](auto *p) { return p->b; }(k);
}

// Functions.
// CHECK-LABEL: <f_method>:
// CHECK: struct kernel::b (0:2)
extern "C" int f_method(kernel *k) { return k->method(); }
// CHECK-LABEL: <f_template>:
// CHECK: struct kernel::b (0:2)
extern "C" int f_template(kernel *k) { return generic(k); }
// CHECK-LABEL: <f_constexpr>:
// CHECK: struct kernel::b (0:2)
extern "C" int f_constexpr(kernel *k) { return constant(*k); }
// CHECK-LABEL: <f_defaultArgument>:
// CHECK: struct kernel::b (0:2)
extern "C" int f_defaultArgument() { return byDefault(); }
// CHECK-LABEL: <f_constructor>:
// CHECK: struct kernel::b (0:2)
extern "C" int f_constructor(kernel *k) { return holds(k).value; }
// CHECK-LABEL: <f_defaultInitialiser>:
// CHECK: struct kernel::b (0:2)
extern "C" int f_defaultInitialiser() { return defaults{}.value; }

// Operators.
// CHECK-LABEL: <f_operatorArrow>:
// CHECK: struct kernel::b (0:2)
extern "C" int f_operatorArrow(kernel *k) { return arrow{k}->b; }
// CHECK-LABEL: <f_operatorStar>:
// CHECK: struct kernel::b (0:2)
extern "C" int f_operatorStar(kernel *k) { return (*arrow{k}).b; }
// CHECK-LABEL: <f_operatorCall>:
// CHECK: struct kernel::b (0:2)
extern "C" int f_operatorCall(kernel *k) { return arrow{k}(); }
// CHECK-LABEL: <f_operatorIndex>:
// CHECK: struct kernel::b (0:2)
extern "C" int f_operatorIndex(kernel *k) { return arrow{k}[0]; }
// CHECK-LABEL: <f_conversion>:
// CHECK: struct kernel::b (0:2)
extern "C" int f_conversion(kernel *k) { return int(arrow{k}); }
// CHECK-LABEL: <f_operatorPlus>:
// CHECK: struct kernel::b (0:2)
extern "C" int f_operatorPlus(kernel *k) { return *k + arrow{k}; }

// Loops, choices, casts.
// CHECK-LABEL: <f_rangeFor>:
// CHECK: struct kernel::array (0:4)
extern "C" int f_rangeFor(kernel *k) {
  int sum = 0;
  for (int element : k->array)
    sum += element;
  return sum;
}
// CHECK-LABEL: <f_ternary>:
// CHECK: struct kernel::b (0:2)
extern "C" int f_ternary(kernel *k, kernel *l, int which) { return (which ? *k : *l).b; }
// CHECK-LABEL: <f_comma>:
// CHECK: struct kernel::b (0:2)
extern "C" int f_comma(kernel *k, int *n) { return (++*n, *k).b; }
// CHECK-LABEL: <f_staticCast>:
// CHECK: struct kernel::b (0:2)
extern "C" int f_staticCast(void *k) { return static_cast<kernel *>(k)->b; }
// CHECK-LABEL: <f_reinterpretCast>:
// CHECK: struct kernel::b (0:2)
extern "C" int f_reinterpretCast(unsigned long k) { return reinterpret_cast<kernel *>(k)->b; }
// CHECK-LABEL: <f_bitCastPointer>:
// CHECK: struct kernel::b (0:2)
extern "C" int f_bitCastPointer(unsigned long k) { return __builtin_bit_cast(kernel *, k)->b; }
// CHECK-LABEL: <f_bitCastField>:
// CHECK: struct kernel::b (0:2)
extern "C" unsigned f_bitCastField(kernel *k) { return __builtin_bit_cast(unsigned, k->b); }
// CHECK-LABEL: <f_placementNew>:
// CHECK: struct pair::right (0:1)
inline void *operator new(decltype(sizeof 0), void *at) noexcept { return at; }
extern "C" void f_placementNew(pair *p, int r) { new (p) pair{.right = r}; }
