// A few fields of Linux 6.12, as bindgen 0.73.2 has them: `bpftool btf dump ... format c`, all but these fields left out,
// `bindgen --use-core --no-layout-tests --ctypes-prefix ::core::ffi --no-doc-comments`. The traits that are derived, and
// the many functions for bit-fields, are left out too, but for one.

#[repr(C)]
#[derive(Copy, Clone)]
pub struct __BindgenBitfieldUnit<Storage> {
    storage: Storage,
}
impl<Storage: AsRef<[u8]>> __BindgenBitfieldUnit<Storage> {
    #[inline]
    pub fn get_bit(&self, index: usize) -> bool {
        self.storage.as_ref()[index / 8] >> (index % 8) & 1 != 0
    }
}
#[repr(C)]
pub struct __IncompleteArrayField<T>(::core::marker::PhantomData<T>, [T; 0]);
impl<T> __IncompleteArrayField<T> {
    #[inline]
    pub fn as_ptr(&self) -> *const T {
        self as *const _ as *const T
    }
}
#[repr(C)]
#[derive(Copy, Clone)]
pub struct list_head {
    pub next: *mut list_head,
    pub prev: *mut list_head,
}
#[repr(C)]
#[derive(Copy, Clone)]
pub struct load_weight {
    pub weight: ::core::ffi::c_ulong,
    pub inv_weight: ::core::ffi::c_uint,
}
#[repr(C)]
#[derive(Copy, Clone)]
pub struct sched_entity {
    pub load: load_weight,
    pub vruntime: ::core::ffi::c_ulonglong,
}
#[repr(C)]
#[derive(Copy, Clone)]
pub struct thread_info {
    pub flags: ::core::ffi::c_ulong,
}
#[repr(C)]
#[derive(Copy, Clone)]
pub struct kuid_t {
    pub val: ::core::ffi::c_uint,
}
#[repr(C)]
#[derive(Copy, Clone)]
pub struct cred {
    pub uid: kuid_t,
}
#[repr(C)]
#[derive(Copy, Clone)]
pub struct upid {
    pub nr: ::core::ffi::c_int,
    pub ns: *mut ::core::ffi::c_void,
}
#[repr(C)]
pub struct pid {
    pub level: ::core::ffi::c_uint,
    pub numbers: __IncompleteArrayField<upid>,
}
#[repr(C)]
#[derive(Copy, Clone)]
pub struct inode {
    pub i_mode: ::core::ffi::c_ushort,
    pub i_ino: ::core::ffi::c_ulong,
    pub __bindgen_anon_1: inode__bindgen_ty_1,
}
#[repr(C)]
#[derive(Copy, Clone)]
pub union inode__bindgen_ty_1 {
    pub i_nlink: ::core::ffi::c_uint,
    pub __i_nlink: ::core::ffi::c_uint,
}
#[repr(C)]
#[derive(Copy, Clone)]
pub struct file {
    pub f_flags: ::core::ffi::c_uint,
    pub f_inode: *mut inode,
}
#[repr(C)]
#[derive(Copy, Clone)]
pub struct fdtable {
    pub max_fds: ::core::ffi::c_uint,
    pub fd: *mut *mut file,
}
#[repr(C)]
#[derive(Copy, Clone)]
pub struct mm_struct {
    pub __bindgen_anon_1: mm_struct__bindgen_ty_1,
}
#[repr(C)]
#[derive(Copy, Clone)]
pub struct mm_struct__bindgen_ty_1 {
    pub map_count: ::core::ffi::c_int,
    pub exe_file: *mut file,
}
#[repr(C)]
#[derive(Copy, Clone)]
pub struct sock_common {
    pub __bindgen_anon_1: sock_common__bindgen_ty_1,
    pub skc_family: ::core::ffi::c_ushort,
}
#[repr(C)]
#[derive(Copy, Clone)]
pub union sock_common__bindgen_ty_1 {
    pub skc_addrpair: ::core::ffi::c_ulonglong,
    pub __bindgen_anon_1: sock_common__bindgen_ty_1__bindgen_ty_1,
}
#[repr(C)]
#[derive(Copy, Clone)]
pub struct sock_common__bindgen_ty_1__bindgen_ty_1 {
    pub skc_daddr: ::core::ffi::c_uint,
    pub skc_rcv_saddr: ::core::ffi::c_uint,
}
#[repr(C)]
#[derive(Copy, Clone)]
pub struct sock {
    pub __sk_common: sock_common,
    pub sk_type: ::core::ffi::c_ushort,
}
#[repr(C)]
#[derive(Copy, Clone)]
pub struct tcp_sock {
    pub sk: sock,
    pub snd_cwnd: ::core::ffi::c_uint,
}
#[repr(C)]
#[derive(Copy, Clone)]
pub struct task_struct {
    pub thread_info: thread_info,
    pub __state: ::core::ffi::c_uint,
    pub prio: ::core::ffi::c_int,
    pub se: sched_entity,
    pub mm: *mut mm_struct,
    pub exit_code: ::core::ffi::c_int,
    pub _bitfield_1: __BindgenBitfieldUnit<[u8; 1usize]>,
    pub pid: ::core::ffi::c_int,
    pub tgid: ::core::ffi::c_int,
    pub real_parent: *mut task_struct,
    pub children: list_head,
    pub thread_pid: *mut pid,
    pub cred: *const cred,
    pub comm: [::core::ffi::c_char; 16usize],
    pub entities: [sched_entity; 2usize],
    pub exit_hook: ::core::option::Option<unsafe extern "C" fn(arg1: ::core::ffi::c_int)>,
}
impl task_struct {
    #[inline]
    pub fn in_execve(&self) -> ::core::ffi::c_uint {
        self._bitfield_1.get_bit(0usize) as u32
    }
}
