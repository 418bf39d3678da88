//! Loads an object with the `aya` crate: all programs, in the way of their type, and with them all maps. Runs what the kernel can
//! run on a packet or system call, and prints the counters in the map `COUNTERS` or `ARRAY`.

use std::error::Error;
use std::os::unix::net::UnixDatagram;

use aya::maps::{Array, Map};
use aya::programs::uprobe::UProbeScope;
use aya::programs::{Program, TestRun, TestRunOptions};
use aya::{Btf, Ebpf};

#[no_mangle]
#[inline(never)]
extern "C" fn observed(number: u64) -> u64 {
    std::hint::black_box(number) + 1
}

/// Loads `program`, whose hook is known to the source and to us.
fn load(program: &mut Program, btf: &Btf) -> Result<(), Box<dyn Error>> {
    match program {
        Program::Xdp(p) => p.load()?,
        Program::SchedClassifier(p) => p.load()?,
        Program::SocketFilter(p) => p.load()?,
        Program::CgroupSkb(p) => p.load()?,
        Program::FlowDissector(p) => p.load()?,
        Program::RawTracePoint(p) => p.load()?,
        Program::KProbe(p) => p.load()?,
        Program::UProbe(p) => p.load()?,
        Program::TracePoint(p) => p.load()?,
        Program::PerfEvent(p) => p.load()?,
        Program::CgroupSock(p) => p.load()?,
        Program::CgroupSockAddr(p) => p.load()?,
        Program::CgroupSockopt(p) => p.load()?,
        Program::CgroupSysctl(p) => p.load()?,
        Program::CgroupDevice(p) => p.load()?,
        Program::SockOps(p) => p.load()?,
        Program::SkMsg(p) => p.load()?,
        Program::SkSkb(p) => p.load()?,
        Program::SkLookup(p) => p.load()?,
        Program::SkReuseport(p) => p.load()?,
        Program::FEntry(p) => p.load("bpf_fentry_test1", btf)?,
        Program::FExit(p) => p.load("bpf_fentry_test1", btf)?,
        Program::Lsm(p) => p.load("file_open", btf)?,
        Program::LsmCgroup(p) => p.load("socket_bind", btf)?,
        Program::BtfTracePoint(p) => p.load("sched_process_fork", btf)?,
        _ => return Err("a type that this program does not know".into()),
    }
    Ok(())
}

/// Runs `program`, if it is of a type that can be run; what it returned.
fn run(name: &str, program: &mut Program) -> Result<Option<i64>, Box<dyn Error>> {
    let packet = [0; 64];
    let on_packet = || TestRunOptions { data_in: Some(&packet), ..Default::default() };
    Ok(match program {
        // It runs behind a redirection only.
        Program::Xdp(_) if name.ends_with("devmap") => None,
        Program::Xdp(p) => Some(p.test_run(on_packet())?.return_value.into()),
        Program::SchedClassifier(p) => Some(p.test_run(on_packet())?.return_value.into()),
        Program::CgroupSkb(p) => Some(p.test_run(on_packet())?.return_value.into()),
        Program::FlowDissector(p) => Some(p.test_run(on_packet())?.return_value.into()),
        Program::SocketFilter(p) => {
            let (from, to) = UnixDatagram::pair()?;
            p.attach(&to)?;
            from.send(&[0; 32])?;
            None
        }
        Program::UProbe(p) => {
            p.attach("observed", "/proc/self/exe", UProbeScope::CallingProcess)?;
            observed(41);
            None
        }
        Program::RawTracePoint(p) => {
            p.attach("sys_enter")?;
            std::thread::yield_now();
            None
        }
        // The kernel calls bpf_fentry_test1(1).
        Program::FEntry(p) => p.attach().map(|_| None)?,
        Program::FExit(p) => {
            p.attach()?;
            p.test_run(())?;
            None
        }
        _ => None,
    })
}

fn main() -> Result<(), Box<dyn Error>> {
    let path = std::env::args().nth(1).ok_or("usage: types PROGRAM.o")?;
    let mut ebpf = Ebpf::load_file(path)?;
    let btf = Btf::from_sys_fs()?;
    let mut programs: Vec<_> = ebpf.programs_mut().collect();
    programs.sort_by_key(|(name, _)| name.to_string());
    for (name, program) in programs {
        load(program, &btf).map_err(|error| format!("{name}: {error}"))?;
        print!("{name}: BTF {}", if program.info()?.btf_id().is_some() { "accepted" } else { "refused" });
        match run(name, program).map_err(|error| format!("{name}: {error}"))? {
            Some(value) => println!(", returned {value}"),
            None => println!(),
        }
    }
    let mut maps: Vec<_> = ebpf.maps().map(|(name, map)| (name.to_string(), kind(map))).collect();
    maps.sort();
    for (name, kind) in maps {
        println!("map {name}: {kind}");
    }
    let counters = ebpf.map("COUNTERS").or(ebpf.map("ARRAY")).ok_or("no counters")?;
    let counters: Array<_, u64> = Array::try_from(counters)?;
    for (number, value) in counters.iter().enumerate() {
        match value? {
            0 => {}
            value => println!("counter {number}: {value}"),
        }
    }
    Ok(())
}

/// The name that Aya has for the type of `map`.
fn kind(map: &Map) -> String {
    format!("{map:?}").split('(').next().unwrap_or_default().to_string()
}
