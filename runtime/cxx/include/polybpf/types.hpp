//===- types.hpp - The names that helpers and maps have for integers ----------------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//
//
// The same types as in linux/types.h and in vmlinux.h, so that any of them may be included as well; and the name that the
// kernel has for a field, where C++ has another use for the word:
//
//   struct device { struct class___cxx *class_ POLYBPF_NAME("class"); } __attribute__((preserve_access_index));
//
//===----------------------------------------------------------------------------------------------------------------===//

#ifndef POLYBPF_TYPES_HPP
#define POLYBPF_TYPES_HPP

typedef signed char __s8;
typedef unsigned char __u8;
typedef short __s16;
typedef unsigned short __u16;
typedef int __s32;
typedef unsigned int __u32;
typedef long long __s64;
typedef unsigned long long __u64;
typedef __u16 __be16;
typedef __u32 __be32;
typedef __u64 __be64;
typedef __u32 __wsum;

#ifndef POLYBPF_NAME
#define POLYBPF_NAME(NAME) __attribute__((annotate("polybpf:name:" NAME)))
#endif

#endif // POLYBPF_TYPES_HPP
