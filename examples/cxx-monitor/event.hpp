//===- event.hpp - What the program sends and the loader reads ----------------------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//
//
// Both sides are C++ and share this file. `one_of` is a variant that has no need of a library: which of its types it holds,
// and the value. It is copied as bytes, so it can lie in a ring buffer.
//
//===----------------------------------------------------------------------------------------------------------------===//

#ifndef MONITOR_EVENT_HPP
#define MONITOR_EVENT_HPP

namespace monitor {

struct process {
  int pid, parent;
  char command[16];
};
struct exec {
  process who;
  char path[64];
};
struct exit {
  process who;
  int code, signal;
  unsigned long long lifetime;
};

template <class... Ts> class one_of {
  template <class T> static constexpr unsigned index_of() {
    unsigned index = 0;
    bool found = false;
    ((found = found || __is_same(T, Ts), index += !found), ...);
    return index;
  }
  static constexpr unsigned long largest = [] {
    unsigned long size = 0;
    ((size = sizeof(Ts) > size ? sizeof(Ts) : size), ...);
    return size;
  }();

public:
  /// Makes it hold a T, which is then to be filled.
  template <class T> T &become() {
    static_assert(index_of<T>() < sizeof...(Ts), "not one of its types");
    which = index_of<T>();
    return *reinterpret_cast<T *>(bytes);
  }
  /// Calls \p f with what it holds.
  template <class F> void visit(F f) const {
    ((which == index_of<Ts>() ? f(*reinterpret_cast<const Ts *>(bytes)) : void()), ...);
  }

private:
  unsigned which;
  alignas(8) char bytes[largest];
};

using event = one_of<exec, exit>;

} // namespace monitor

#endif // MONITOR_EVENT_HPP
