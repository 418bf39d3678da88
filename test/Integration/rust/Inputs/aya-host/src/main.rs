//! Loads aya-xdp's object with the `aya` crate, runs it on two packets, and prints what the program left behind.

use std::error::Error;

use aya::maps::{Array, HashMap};
use aya::programs::{TestRun, TestRunOptions, Xdp};
use aya::Ebpf;
use aya_log::EbpfLogger;

/// Prints what the BPF program logs.
struct Printer;

impl log::Log for Printer {
    fn enabled(&self, _: &log::Metadata) -> bool {
        true
    }
    fn log(&self, record: &log::Record) {
        println!("log: [{}] {}", record.level(), record.args());
    }
    fn flush(&self) {}
}

fn main() -> Result<(), Box<dyn Error>> {
    let path = std::env::args().nth(1).ok_or("usage: aya-host PROGRAM.o")?;
    let mut ebpf = Ebpf::load_file(path)?;
    let mut logger = EbpfLogger::init_with_logger(&mut ebpf, Printer)?;

    let program: &mut Xdp = ebpf.program_mut("count").ok_or("no program 'count'")?.try_into()?;
    program.load()?;
    println!("BTF: {}", if program.info()?.btf_id().is_some() { "accepted" } else { "none" });

    for bytes in [64, 100] {
        let result = program.test_run(TestRunOptions { data_in: Some(&vec![0; bytes]), ..Default::default() })?;
        println!("packet of {bytes} bytes: returned {}", result.return_value);
    }
    logger.flush();

    let total: Array<_, u64> = Array::try_from(ebpf.map("TOTAL").ok_or("no map 'TOTAL'")?)?;
    println!("total: {}", total.get(&0, 0)?);

    // `Size` is a tag and, in the variant `Large`, a number behind it.
    let sizes: HashMap<_, u32, [u32; 2]> = HashMap::try_from(ebpf.map("SIZES").ok_or("no map 'SIZES'")?)?;
    for bytes in [64, 100] {
        match sizes.get(&bytes, 0)? {
            [0, _] => println!("{bytes}: Small"),
            [tag, above] => println!("{bytes}: tag {tag}, above {above}"),
        }
    }
    Ok(())
}
