//! A program of every type that aya-ebpf has an attribute for, but for those of tracing.rs. Each adds to its own counter what its context says, so that the
//! accesses of all kinds of contexts are compiled.

#![no_std]
#![no_main]

use aya_ebpf::{bindings::bpf_ret_code, macros::*, maps::Array, programs::*, EbpfContext as _};

#[map]
static COUNTERS: Array<u64> = Array::with_max_entries(64, 0);

fn add(counter: u32, amount: u64) {
    if let Some(value) = COUNTERS.get_ptr_mut(counter) {
        unsafe { *value += amount };
    }
}

#[xdp]
pub fn t00_xdp(ctx: XdpContext) -> u32 {
    add(0, (ctx.data_end() - ctx.data()) as u64);
    2
}

#[xdp(map = "devmap")]
pub fn t01_xdp_devmap(_: XdpContext) -> u32 {
    add(1, 1);
    2
}

#[classifier]
pub fn t02_classifier(ctx: TcContext) -> i32 {
    add(2, ctx.len() as u64);
    ctx.load::<u8>(0).map_or(-1, i32::from)
}

#[socket_filter]
pub fn t03_socket_filter(ctx: SkBuffContext) -> i64 {
    add(3, ctx.len() as u64);
    ctx.load::<u16>(12).map_or(0, i64::from)
}

#[cgroup_skb]
pub fn t04_cgroup_skb(ctx: SkBuffContext) -> i32 {
    add(4, ctx.len() as u64);
    1
}

#[flow_dissector]
pub fn t05_flow_dissector(mut ctx: FlowDissectorContext) -> u32 {
    add(5, (ctx.data_end() - ctx.data()) as u64);
    ctx.flow_keys().ip_proto = 17;
    bpf_ret_code::BPF_OK as u32
}

#[raw_tracepoint(tracepoint = "sys_enter")]
pub fn t06_raw_tracepoint(ctx: RawTracePointContext) -> i32 {
    let number: u64 = ctx.arg(1);
    add(6, number);
    0
}

#[kprobe]
pub fn t07_kprobe(ctx: ProbeContext) -> u32 {
    add(7, ctx.arg::<u64>(0).unwrap_or(1));
    0
}

#[kretprobe]
pub fn t08_kretprobe(ctx: RetProbeContext) -> u32 {
    add(8, ctx.ret::<u64>());
    0
}

#[uprobe]
pub fn t09_uprobe(ctx: ProbeContext) -> u32 {
    add(9, ctx.arg::<u64>(0).unwrap_or(1));
    0
}

#[uretprobe]
pub fn t10_uretprobe(ctx: RetProbeContext) -> u32 {
    add(10, ctx.ret::<u64>());
    0
}

#[tracepoint(category = "syscalls", name = "sys_enter_getpid")]
pub fn t11_tracepoint(ctx: TracePointContext) -> u32 {
    add(11, unsafe { ctx.read_at::<i64>(8) }.unwrap_or(0) as u64);
    0
}

#[perf_event]
pub fn t12_perf_event(ctx: PerfEventContext) -> u32 {
    add(12, ctx.pid() as u64);
    0
}

#[cgroup_sock(sock_create)]
pub fn t13_cgroup_sock(_: SockContext) -> i32 {
    add(13, 1);
    1
}

#[cgroup_sock_addr(connect4)]
pub fn t14_cgroup_sock_addr(ctx: SockAddrContext) -> i32 {
    add(14, unsafe { (*ctx.sock_addr).user_port } as u64);
    1
}

#[cgroup_sockopt(getsockopt)]
pub fn t15_cgroup_sockopt(_: SockoptContext) -> i32 {
    add(15, 1);
    1
}

#[cgroup_sysctl]
pub fn t16_cgroup_sysctl(_: SysctlContext) -> i32 {
    add(16, 1);
    1
}

#[cgroup_device]
pub fn t17_cgroup_device(ctx: DeviceContext) -> i32 {
    add(17, unsafe { (*ctx.device).major } as u64);
    1
}

#[sock_ops]
pub fn t18_sock_ops(ctx: SockOpsContext) -> u32 {
    add(18, ctx.op() as u64 + ctx.local_port() as u64);
    0
}

#[sk_msg]
pub fn t19_sk_msg(ctx: SkMsgContext) -> u32 {
    add(19, ctx.size() as u64);
    1
}

#[stream_parser]
pub fn t20_stream_parser(ctx: SkBuffContext) -> u32 {
    add(20, 1);
    ctx.len()
}

#[stream_verdict]
pub fn t21_stream_verdict(ctx: SkBuffContext) -> u32 {
    add(21, ctx.len() as u64);
    1
}

#[sk_lookup]
pub fn t22_sk_lookup(_: SkLookupContext) -> u32 {
    add(22, 1);
    1
}

#[sk_reuseport]
pub fn t23_sk_reuseport(ctx: SkReuseportContext) -> u32 {
    add(23, ctx.len() as u64);
    1
}

#[panic_handler]
fn panic(_: &core::panic::PanicInfo) -> ! {
    loop {}
}
