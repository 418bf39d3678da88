template <class A, class B, class C> struct a_rather_long_name_of_a_class_template_that_nobody_would_write {
  A a;
  B b;
  C c;
};
using L1 = a_rather_long_name_of_a_class_template_that_nobody_would_write<int, long, char>;
using L2 = a_rather_long_name_of_a_class_template_that_nobody_would_write<L1, L1, L1>;
using L3 = a_rather_long_name_of_a_class_template_that_nobody_would_write<L2, L2, L1>;
struct
    aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa {
  int bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb;
};
int a_function_with_a_name_so_long_that_no_kernel_before_6_1_would_take_it_even_if_its_letters_are_all_in_order_and_it_is_an_identifier(
    L3 &l) {
  return l.a.a.a;
}
extern "C" int
f(L3 *l,
  aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa
      *a) {
  return a_function_with_a_name_so_long_that_no_kernel_before_6_1_would_take_it_even_if_its_letters_are_all_in_order_and_it_is_an_identifier(
             *l) +
         a->bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb;
}
