//===- TestBTF.h - BTF made by hand, for tests --------------------------------------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//
//
// libbpf writes it, so that a test says what is in it in libbpf's words:
//
//   TestBTF T;
//   int Int = btf__add_int(T, "int", 4, BTF_INT_SIGNED);
//   Expected<Reader> BTF = T.read();
//
//===----------------------------------------------------------------------------------------------------------------===//

#ifndef POLYBPF_UNITTESTS_BTF_TESTBTF_H
#define POLYBPF_UNITTESTS_BTF_TESTBTF_H

#include "polybpf/BTF/Reader.h"
#include <bpf/btf.h>
#include <bpf/libbpf.h>

namespace polybpf::btf {

class TestBTF {
public:
  TestBTF() : Types(btf__new_empty()) { libbpf_set_print(nullptr); }
  ~TestBTF() { btf__free(Types); }
  TestBTF(const TestBTF &) = delete;
  TestBTF &operator=(const TestBTF &) = delete;

  operator ::btf *() { return Types; }

  std::string bytes() {
    uint32_t Size;
    const void *Data = btf__raw_data(Types, &Size);
    return std::string(static_cast<const char *>(Data), Size);
  }

  static llvm::Expected<Reader> read(llvm::StringRef Bytes) {
    return Reader::fromBuffer(llvm::MemoryBufferRef(Bytes, "test"));
  }
  llvm::Expected<Reader> read() { return read(bytes()); }
  /// The error that reading ends in; empty if there is none.
  static std::string problem(llvm::StringRef Bytes) { return llvm::toString(read(Bytes).takeError()); }
  std::string problem() { return problem(bytes()); }

private:
  ::btf *Types;
};

} // namespace polybpf::btf

#endif // POLYBPF_UNITTESTS_BTF_TESTBTF_H
