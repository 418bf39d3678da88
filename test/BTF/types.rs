// The types of a Rust program, rebuilt from the BTF of its object: as Rust writes them, and as JSON.
//
// REQUIRES: rustc-bpf
// RUN: env RUSTC_BOOTSTRAP=1 %rustc %s --crate-type lib --crate-name krate --edition 2021 --target bpfel-unknown-none -Cpanic=abort -Cdebuginfo=2 --emit=llvm-bc -Copt-level=0 -Zllvm-plugins=%plugin -o %t.bc
// RUN: %llc -filetype=obj %t.bc -o %t.o
// RUN: %polybpf-btf types %t.o > %t.txt
// RUN: FileCheck --check-prefix=EVENT --input-file=%t.txt %s
// RUN: FileCheck --check-prefix=NICHE --input-file=%t.txt %s
// RUN: FileCheck --check-prefix=RANGE --input-file=%t.txt %s
// RUN: FileCheck --check-prefix=SINGLE --input-file=%t.txt %s
// RUN: FileCheck --check-prefix=OPTION --input-file=%t.txt %s
// RUN: FileCheck --check-prefix=CONN --input-file=%t.txt %s
// RUN: FileCheck --check-prefix=LEVEL --input-file=%t.txt %s
// RUN: FileCheck --check-prefix=NAMES --input-file=%t.txt %s
// What only the encoding needs is not shown.
// RUN: not grep -E '__tag|__pad|ENUM' %t.txt
// RUN: %polybpf-btf types --json %t.o > %t.json && %python -m json.tool %t.json > %t.checked
// RUN: FileCheck --check-prefix=JSON --input-file=%t.json %s
#![no_std]
#![allow(dead_code)]

// EVENT:      enum krate::Event { // 16 bytes, tag: u32 @0
// EVENT-NEXT:     Open { fd: u32 @4, path: [u8; 4] @8 } = 0,
// EVENT-NEXT:     Close(u64 @8) = 1,
// EVENT-NEXT:     Idle = 2,
// EVENT-NEXT: }
pub enum Event { Open { fd: u32, path: [u8; 4] }, Close(u64), Idle }

// NICHE:      enum krate::Niche { // 16 bytes, tag: u8 @8
// NICHE-NEXT:     A((u64, bool) @0) = _,
// NICHE-NEXT:     B = 2,
// NICHE-NEXT:     C = 3,
// NICHE-NEXT: }
pub enum Niche { A((u64, bool)), B, C }

// RANGE:      enum core::option::Option<core::option::Option<krate::Event>> { // 16 bytes, tag: u32 @0
// RANGE-NEXT:     None = 4,
// RANGE-NEXT:     Some(core::option::Option<krate::Event> @0) = _,

// SINGLE:      enum core::result::Result<u8, krate::Never> { // 1 byte{{$}}
// SINGLE-NEXT:     Ok(u8 @0),
// SINGLE-NEXT:     Err(krate::Never @0), // cannot exist
pub enum Never {}

// OPTION:      enum core::option::Option<&u32> { // 8 bytes{{$}}
// OPTION-NEXT:     None = 0,
// OPTION-NEXT:     Some(&u32 @0) = _,

// CONN:      struct krate::Conn<u8> { // 48 bytes
// CONN-NEXT:     name: &str @0,
// CONN-NEXT:     größe: &[u16] @16,
// CONN-NEXT:     peer: (u16, u32) @32,
// CONN-NEXT:     type: u8 @40,
// CONN-NEXT:     closed: bool @41,
// CONN-NEXT: }
pub struct Conn<T> { closed: bool, peer: (u16, u32), name: &'static str, größe: &'static [u16], r#type: T }

// NAMES-DAG: tuple (u16, u32) { // 8 bytes
// NAMES-DAG: slice &str { // 16 bytes
// NAMES-DAG: slice &[u16] { // 16 bytes
// NAMES-DAG: closure krate::f::{closure_env#0} { // 8 bytes
// NAMES-DAG: union krate::Bits { // 4 bytes
pub union Bits { number: u32, bytes: [u8; 4] }

// LEVEL:      enum krate::Level { // 1 byte
// LEVEL-NEXT:     Low = -1,
// LEVEL-NEXT:     High = 100,
// LEVEL-NEXT: }
pub enum Level { Low = -1, High = 100 }

// JSON:      "name": "krate::Niche",
// JSON-NEXT: "size_in_bits": 128,
// JSON-NEXT: "fields": [],
// JSON-NEXT: "layout": "niche",
// JSON-NEXT: "tag": {
// JSON-NEXT:   "name": "tag",
// JSON-NEXT:   "type": "u8",
// JSON-NEXT:   "type_id": {{[0-9]+}},
// JSON-NEXT:   "type_kind": "primitive",
// JSON-NEXT:   "bit_offset": 64,
// JSON-NEXT:   "size_in_bits": 8
// JSON-NEXT: },
// JSON-NEXT: "variants": [
// JSON-NEXT:   {
// JSON-NEXT:     "index": 0,
// JSON-NEXT:     "name": "A",
// JSON-NEXT:     "values": [],
// JSON-NEXT:     "is_default": true,
// JSON-NEXT:     "is_uninhabited": false,
// JSON:          "type": "(u64, bool)",
// JSON:          "index": 1,
// JSON-NEXT:     "name": "B",
// JSON-NEXT:     "values": [
// JSON-NEXT:       [
// JSON-NEXT:         "2",
// JSON-NEXT:         "2"

pub struct All<'a> {
    event: Event,
    niche: Niche,
    nested: Option<Option<Event>>,
    single: Result<u8, Never>,
    option: Option<&'a u32>,
    conn: Conn<u8>,
    bits: Bits,
    level: Level,
}

#[no_mangle]
pub fn f(all: &All) -> usize {
    let closure = || all as *const All as usize;
    core::hint::black_box(&closure)()
}
