//===- main.rs - Loads an object with libbpf-rs, runs it, and reads what it left ----------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//

//! ```text
//! $ libbpf-rs-host meter.o 94 164
//! measure: BTF accepted
//! LEVELS[0] = Busy{__1: 79, __0: 80}
//! ...
//! ```
//!
//! Nothing here knows a type of the program: values are decoded by the BTF that the kernel has of it, Rust's enums by the
//! rules of docs/Encoding.md.

use std::error::Error;
use std::ffi::OsStr;
use std::os::fd::AsFd;

use libbpf_rs::btf::types::{Composite, DataSec, DeclTag, Enum, Int, MemberAttr, Typedef, Var};
use libbpf_rs::btf::{Btf, BtfType, ReferencesType, TypeId};
use libbpf_rs::{MapCore, MapFlags, ObjectBuilder, Program, ProgramInput};

/// Decodes values by BTF.
struct Reader {
    btf: Btf<'static>,
}

fn text(name: Option<&OsStr>) -> &str {
    name.and_then(OsStr::to_str).unwrap_or("")
}

fn number(bytes: &[u8]) -> u64 {
    bytes.iter().take(8).rev().fold(0, |number, byte| number << 8 | *byte as u64)
}

impl Reader {
    fn type_by_id(&self, id: TypeId) -> BtfType<'_> {
        self.btf.type_by_id(id).expect("types refer to types")
    }

    /// The tags of a type, or of one of its members.
    fn tags(&self, of: TypeId, member: Option<u32>) -> impl Iterator<Item = &str> {
        self.btf
            .type_by_kind::<DeclTag>()
            .filter(move |tag| tag.referenced_type_id() == of && tag.component_index() == member)
            .map(|tag| text(tag.name()))
    }

    /// `bytes` may be more than the value has.
    fn describe(&self, id: TypeId, bytes: &[u8]) -> String {
        let kind = self.type_by_id(id);
        if let Ok(alias) = Typedef::try_from(kind) {
            // An enum of a size that C does not give it is an integer of the enum's name.
            return match self.btf.type_by_kind::<Enum>().find(|other| other.name() == alias.name()) {
                Some(values) => self.enumerator(values, self.describe(alias.referenced_type_id(), bytes)),
                None => self.describe(alias.referenced_type_id(), bytes),
            };
        }
        if kind.is_mod() {
            return self.describe(kind.skip_mods_and_typedefs().type_id(), bytes);
        }
        if let Ok(int) = Int::try_from(kind) {
            return number(&bytes[..int.bits as usize / 8]).to_string();
        }
        match Composite::try_from(kind) {
            Ok(of) if self.tags(id, None).any(|tag| tag.starts_with("rust.enum=")) => self.variant(of, bytes),
            Ok(of) => self.fields(of, bytes),
            Err(_) => format!("{:?}", kind.kind()),
        }
    }

    fn enumerator(&self, values: Enum, number: String) -> String {
        let name = values.iter().find(|known| known.value.to_string() == number).map(|known| text(known.name).to_string());
        name.unwrap_or(number)
    }

    /// Name, type and bytes of each member.
    fn members<'a>(&self, of: &'a Composite, bytes: &'a [u8]) -> Vec<(&'a str, TypeId, &'a [u8])> {
        let cut = |attr| match attr {
            MemberAttr::Normal { offset } | MemberAttr::BitField { offset, .. } => &bytes[offset as usize / 8..],
        };
        of.iter().map(|member| (text(member.name), member.ty, cut(member.attr))).collect()
    }

    fn fields(&self, of: Composite, bytes: &[u8]) -> String {
        let shown = |(name, id, bytes): (&str, TypeId, &[u8])| match name {
            name if name.starts_with("__pad") => None,
            "" => Some(self.describe(id, bytes)),
            _ => Some(format!("{name}: {}", self.describe(id, bytes))),
        };
        format!("{{{}}}", self.members(&of, bytes).into_iter().filter_map(shown).collect::<Vec<_>>().join(", "))
    }

    /// The member of a Rust enum that is alive: by the values in `rust.variant=<index>:<name>:<values>`.
    fn variant(&self, of: Composite, bytes: &[u8]) -> String {
        let id = of.iter().next().expect("an enum holds a union").ty;
        let union = Composite::try_from(self.type_by_id(id)).expect("an enum holds a union");
        let members = self.members(&union, bytes);
        let tag = self.describe(members[0].1, members[0].2);
        let mut other = String::new();
        for (index, (_, id_of_variant, bytes)) in members.iter().enumerate() {
            for text in self.tags(id, Some(index as u32)) {
                let parts: Vec<_> = text.splitn(3, ':').collect();
                match parts[..] {
                    [_, name, values] if values == tag => return name.to_string() + &self.describe(*id_of_variant, bytes),
                    [_, name, "*"] => other = name.to_string() + &self.describe(*id_of_variant, bytes),
                    _ => {}
                }
            }
        }
        other
    }
}

fn main() -> Result<(), Box<dyn Error>> {
    let mut words = std::env::args().skip(1);
    let path = words.next().ok_or("usage: libbpf-rs-host PROGRAM.o SIZE...")?;
    let object = ObjectBuilder::default().open_file(path)?.load()?;

    let program = object.progs_mut().find(|program| program.name() == "measure").ok_or("no program 'measure'")?;
    let id = Program::id_from_fd(program.as_fd())?;
    let reader = Reader { btf: Btf::from_prog_id(id).map_err(|_| "the kernel refused the BTF")? };
    println!("measure: BTF accepted");
    for word in words {
        program.test_run(ProgramInput { data_in: Some(&vec![0; word.parse()?]), ..Default::default() })?;
    }

    let mut lines = Vec::new();
    for map in object.maps() {
        let name = map.name().to_str().ok_or("a name that is not ASCII")?;
        let section = name.rfind('.').and_then(|dot| reader.btf.type_by_name::<DataSec>(&name[dot..]));
        for index in 0..map.max_entries() {
            let value = map.lookup(&index.to_ne_bytes(), MapFlags::empty())?.ok_or("an array without elements")?;
            let Some(section) = section else {
                println!("{name}[{index}] = {}", reader.describe(map.info()?.info.btf_value_type_id.into(), &value));
                continue;
            };
            for part in section.iter() {
                let variable = Var::try_from(reader.type_by_id(part.ty)).map_err(|_| "no VAR")?;
                let shown = reader.describe(variable.referenced_type_id(), &value[part.offset as usize..]);
                lines.push(format!("{} = {shown}", text(variable.name())));
            }
        }
    }
    lines.sort();
    println!("{}", lines.join("\n"));
    Ok(())
}
