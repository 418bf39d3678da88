// What of the standard library works freestanding: span, string_view, array, tuple, variant-like unions, chrono-like ratios, optional references.
#include <array>
#include <bit>
#include <initializer_list>
#include <limits>
#include <span>
#include <string_view>
#include <type_traits>
#include <utility>
struct Rule { std::string_view name; std::span<const unsigned char, 4> mask; std::pair<int, std::array<short, 2>> key; std::span<int> rest; };
template <class T> using opt_ref = std::conditional_t<std::is_reference_v<T>, std::remove_reference_t<T> *, T>;
int total(std::initializer_list<int> list) { int sum = 0; for (int x : list) sum += x; return sum; }
extern "C" int f(Rule *r, std::integral_constant<int, 4> *four, opt_ref<Rule &> other) {
  auto [first, second] = r->key;
  int sum = total({1, 2, first});
  for (auto m : r->mask) sum += std::popcount(m);
  for (auto &x : r->rest.first(2)) sum += x;
  return sum + (int)r->name.size() + second[1] + r->name.front() + std::numeric_limits<short>::max() + *four + (int)other->rest.size() + std::bit_width(7u);
}
