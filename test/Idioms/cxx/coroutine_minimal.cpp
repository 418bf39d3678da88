namespace std {
template <class R, class...> struct coroutine_traits {
  using promise_type = typename R::promise_type;
};
template <class P = void> struct coroutine_handle {
  void *p;
  static coroutine_handle from_address(void *a) { return {a}; }
  static coroutine_handle from_promise(P &) { return {nullptr}; }
  void resume() { __builtin_coro_resume(p); }
  void destroy() { __builtin_coro_destroy(p); }
};
template <> struct coroutine_handle<void> {
  void *p;
  template <class P> coroutine_handle(coroutine_handle<P> o) : p(o.p) {}
  static coroutine_handle from_address(void *a);
};
struct suspend_always {
  bool await_ready() noexcept { return false; }
  template <class H> void await_suspend(H) noexcept {}
  void await_resume() noexcept {}
};
} // namespace std
struct Task {
  struct promise_type {
    int v;
    Task get_return_object() { return {this}; }
    std::suspend_always initial_suspend() noexcept { return {}; }
    std::suspend_always final_suspend() noexcept { return {}; }
    void return_value(int x) { v = x; }
    void unhandled_exception() {}
    void *operator new(unsigned long) {
      static char m[256];
      return m;
    }
    void operator delete(void *) {}
  };
  promise_type *p;
};
Task co(int n) {
  co_await std::suspend_always{};
  co_return n + 1;
}
extern "C" int f(int n) {
  Task t = co(n);
  return t.p->v;
}
