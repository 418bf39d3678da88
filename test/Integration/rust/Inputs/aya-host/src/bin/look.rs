//! Loads an object with the `aya` crate, runs its program `measure` on a packet, and prints the numbers at the beginning of its
//! variables. Aya finds the kernel's fields when it loads the object, in its own way.

use std::error::Error;

use aya::maps::Array;
use aya::programs::{TestRun, TestRunOptions, Xdp};
use aya::Ebpf;

fn main() -> Result<(), Box<dyn Error>> {
    let path = std::env::args().nth(1).ok_or("usage: look PROGRAM.o")?;
    let mut ebpf = Ebpf::load_file(path)?;
    let program: &mut Xdp = ebpf.program_mut("measure").ok_or("no program 'measure'")?.try_into()?;
    program.load()?;
    println!("measure: BTF {}", if program.info()?.btf_id().is_some() { "accepted" } else { "refused" });
    let result = program.test_run(TestRunOptions { data_in: Some(&[0; 64]), ..Default::default() })?;
    println!("measure: returned {}", result.return_value);
    let variables: Array<_, [u64; 9]> = Array::try_from(ebpf.map(".bss").ok_or("no variables")?)?;
    println!("SEEN = {:?}", variables.get(&0, 0)?);
    Ok(())
}
