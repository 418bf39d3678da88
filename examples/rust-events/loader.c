//===- loader.c - Loads the Rust program, runs it, and decodes the enums it sends ---------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//
//
// Nothing in this file says how an event is laid out. event.h is made from the program's own BTF:
//
//   bpftool btf dump file rust-events format c > event.h
//
// The Rust enum `Event` arrives as a struct with a tag and one member for each variant (docs/Encoding.md):
//
//   enum Event__tag { Event__Truncated = 2, Event__Unknown = 3, Event__Control = 4, Event__Tcp = 5 };
//   struct Event { union { enum Event__tag tag; struct { ... } Truncated; ... struct { ... } Udp; }; };
//
// so a `match` in Rust is a `switch` in C. Three rules for reading them:
//   - a variant has its value in the enum, `Event__Tcp`, and its fields in the member of its name, `event->Tcp`;
//   - fields without a name, those of tuples and of variants such as `V4([u8; 4])`, are `__0`, `__1`, ...;
//   - one variant may have no value: it is the `default` of the switch. rustc does this where it saves the room for a
//   tag and
//     marks the other variants by values that a field of this one never has. In `Option<bool>` 2 is None and anything
//     else is Some. `Udp` is such a variant too: where the other events have their tag, it has the tag of its
//     `checksum`, 0 or 1.
//
//===----------------------------------------------------------------------------------------------------------------===//

#include "event.h"

#include <arpa/inet.h>
#include <bpf/bpf.h>
#include <bpf/libbpf.h>
#include <errno.h>
#include <stdio.h>
#include <string.h>

//===--- Decoding: one function for each Rust type ----------------------------------------------------------------===//

static void print_address(const struct Address *address) {
  char text[INET6_ADDRSTRLEN] = "?";
  switch (address->tag) {
  case Address__V4:
    inet_ntop(AF_INET, address->V4.__0, text, sizeof(text));
    break;
  case Address__V6:
    inet_ntop(AF_INET6, address->V6.__0, text, sizeof(text));
    break;
  }
  printf("%s", text);
}

static void print_route(const struct Address *source, const struct Address *destination) {
  print_address(source);
  printf(" -> ");
  print_address(destination);
}

static void print_vlan(const struct Option_u16 *vlan) {
  switch (vlan->tag) {
  case Option_u16__None:
    printf("None");
    break;
  case Option_u16__Some:
    printf("Some(%u)", vlan->Some.__0);
    break;
  }
}

static void print_opens(const struct Option_bool *opens) {
  switch (opens->tag) {
  case Option_bool__None:
    printf("None");
    break;
  default:
    printf("Some(%s)", opens->Some.__0 ? "true" : "false");
    break;
  }
}

static void print_letter(const struct Option_char *letter) {
  switch (letter->tag) {
  case Option_char__None:
    printf("None");
    break;
  default:
    printf("Some('%c')", (int)letter->Some.__0);
    break;
  }
}

static void print_checksum(const struct Option_u32 *checksum) {
  switch (checksum->tag) {
  case Option_u32__None:
    printf("None");
    break;
  case Option_u32__Some:
    printf("Some(0x%04x)", checksum->Some.__0);
    break;
  }
}

static void print_event(const struct Event *event) {
  switch (event->tag) {
  case Event__Truncated:
    printf("Truncated");
    break;
  case Event__Unknown:
    printf("Unknown { ether_type: 0x%04x, vlan: ", event->Unknown.ether_type);
    print_vlan(&event->Unknown.vlan);
    printf(" }");
    break;
  case Event__Control:
    printf("Control(");
    print_route(&event->Control.__0.source, &event->Control.__0.destination);
    printf(", (%u, %u))", event->Control.__1.__0, event->Control.__1.__1);
    break;
  case Event__Tcp:
    printf("Tcp { ");
    print_route(&event->Tcp.addresses.source, &event->Tcp.addresses.destination);
    printf(", ports: %u -> %u, opens: ", event->Tcp.ports.source, event->Tcp.ports.destination);
    print_opens(&event->Tcp.opens);
    printf(" }");
    break;
  default: // Udp has no value: see above
    printf("Udp { ");
    print_route(&event->Udp.addresses.source, &event->Udp.addresses.destination);
    printf(", ports: %u -> %u, letter: ", event->Udp.ports.source, event->Udp.ports.destination);
    print_letter(&event->Udp.letter);
    printf(", checksum: ");
    print_checksum(&event->Udp.checksum);
    printf(", head: \"%.4s\" }", event->Udp.head);
    break;
  }
}

static int on_event(void *unused, void *data, size_t size) {
  (void)unused;
  if (size != sizeof(struct Event))
    return -EINVAL; // event.h is of another build of the program
  print_event(data);
  printf("\n");
  return 0;
}

//===--- The packets to try it with -------------------------------------------------------------------------------===//

#define ETHERNET(type) 2, 0, 0, 0, 0, 2, 2, 0, 0, 0, 0, 1, (type) >> 8, (type) & 0xff
#define IPV4(protocol) 0x45, 0, 0, 60, 0, 0, 0, 0, 64, protocol, 0, 0, 10, 0, 0, 1, 10, 0, 0, 2
#define IPV6(protocol)                                                                                                 \
  0x60, 0, 0, 0, 0, 20, protocol, 64, 0xfd, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0xfd, 0, 0, 0, 0, 0, 0, 0, 0, \
      0, 0, 0, 0, 0, 0, 2
#define PORTS(source, destination) (source) >> 8, (source) & 0xff, (destination) >> 8, (destination) & 0xff
#define TCP(flags) PORTS(40000, 443), 0, 0, 0, 1, 0, 0, 0, 0, 0x50, flags, 0xff, 0xff, 0, 0, 0, 0
#define UDP(high, low) PORTS(40000, 53), 0, 12, high, low

static const struct {
  const char *name;
  size_t size;
  unsigned char bytes[80];
} packets[] = {
    {"ARP request", 42, {ETHERNET(0x0806)}},
    {"IPv4 in VLAN 42", 60, {ETHERNET(0x8100), 0, 42, 0x08, 0x00}},
    {"ping", 42, {ETHERNET(0x0800), IPV4(1), 8, 0}},
    {"TCP SYN", 54, {ETHERNET(0x0800), IPV4(6), TCP(0x02)}},
    {"TCP ACK", 54, {ETHERNET(0x0800), IPV4(6), TCP(0x10)}},
    {"TCP FIN, IPv6", 74, {ETHERNET(0x86dd), IPV6(6), TCP(0x11)}},
    {"UDP \"rust\"", 46, {ETHERNET(0x0800), IPV4(17), UDP(0xbe, 0xef), 'r', 'u', 's', 't'}},
    {"UDP \"1234\", IPv6", 66, {ETHERNET(0x86dd), IPV6(17), UDP(0, 0), '1', '2', '3', '4'}},
    {"half a header", 30, {ETHERNET(0x0800), 0x45}},
};

//===--- Loading and running --------------------------------------------------------------------------------------===//

static int fail(const char *what, int error) {
  fprintf(stderr, "loader: %s: %s\n", what, strerror(error));
  return 1;
}

/// libbpf goes on without BTF when the kernel refuses it, so that success in loading says nothing: ask the kernel.
static int check_btf(int program) {
  struct bpf_prog_info info = {};
  __u32 size = sizeof(info);
  if (bpf_obj_get_info_by_fd(program, &info, &size))
    return fail("cannot read the program's info", errno);
  if (!info.btf_id) {
    fprintf(stderr, "loader: the kernel refused the program's BTF\n");
    return 1;
  }
  printf("loaded '%s', with BTF\n", info.name);
  return 0;
}

/// Sends each packet through the program, which sends one event for it.
static int run(int program, struct ring_buffer *events) {
  for (size_t i = 0; i < sizeof(packets) / sizeof(*packets); ++i) {
    LIBBPF_OPTS(bpf_test_run_opts, options, .data_in = packets[i].bytes, .data_size_in = packets[i].size, .repeat = 1);
    int error = bpf_prog_test_run_opts(program, &options);
    if (error)
      return fail(packets[i].name, -error);
    printf("%-18s", packets[i].name);
    fflush(stdout);
    int received = ring_buffer__consume(events);
    if (received != 1)
      return fail("expected one event", received < 0 ? -received : ENODATA);
  }
  return 0;
}

int main(int argc, char **argv) {
  if (argc != 2) {
    fprintf(stderr, "usage: %s PROGRAM.o\n", argv[0]);
    return 2;
  }
  struct bpf_object *object = bpf_object__open_file(argv[1], NULL);
  if (!object)
    return fail(argv[1], errno);
  int error = bpf_object__load(object);
  if (error)
    return fail("the kernel refused the program", -error);

  int program = bpf_program__fd(bpf_object__find_program_by_name(object, "watch"));
  int map = bpf_map__fd(bpf_object__find_map_by_name(object, "EVENTS"));
  struct ring_buffer *events = ring_buffer__new(map, on_event, NULL, NULL);
  if (!events)
    return fail("cannot open the ring buffer", errno);

  int status = check_btf(program) || run(program, events);
  ring_buffer__free(events);
  bpf_object__close(object);
  return status;
}
