//===- types.hpp - The names that helpers and maps have for integers ----------------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//
//
// The same types as in linux/types.h and in vmlinux.h, so that any of them may be included as well.
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

#endif // POLYBPF_TYPES_HPP
