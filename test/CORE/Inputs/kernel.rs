// Declarations of kernel types, a few fields of each, in an order that no kernel has.

include!("tags.rs");

#[repr(C)]
pub struct sched_entity {
    __polybpf_tag0: [u8; type_tag("sched_entity")],
    pub on_rq: u8,
    __polybpf_tag1: [u8; tag("sched_entity.vruntime")],
    pub vruntime: u64,
}

#[repr(C)]
pub struct task_struct {
    __polybpf_tag0: [u8; type_tag("task_struct")],
    pub comm: [u8; 16],
    __polybpf_tag1: [u8; tag("task_struct.pid")],
    pub pid: i32,
    __polybpf_tag2: [u8; tag("task_struct.tgid")],
    pub tgid: i32,
    __polybpf_tag3: [u8; tag("task_struct.real_parent")],
    pub real_parent: *const task_struct,
    __polybpf_tag4: [u8; tag("task_struct.se")],
    pub se: sched_entity,
    __polybpf_tag5: [u8; tag("task_struct.flags")],
    pub flags: u32,
    __polybpf_tag6: [u8; tag("task_struct.prio")],
    pub prio: i32,
}
