/*===- Link.h - The linker for C, and for every language that can call C ------------------------------------------===*\
|*                                                                                                                    *|
|* Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.                                               *|
|* SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception                                                            *|
|*                                                                                                                    *|
|*===----------------------------------------------------------------------------------------------------------------===*|
|*                                                                                                                    *|
|*   PolyBPFLinkRef Link = PolyBPFLinkCreate();                                                                       *|
|*   const char *Options[] = {"--btf", "--export", "prog"};                                                           *|
|*   PolyBPFLinkSetDiagnosticHandler(Link, print, NULL);                                                              *|
|*   PolyBPFLinkAddFile(Link, "prog.bc");                                                                             *|
|*   if (PolyBPFLinkAddOptions(Link, 3, Options) == 0)                                                                *|
|*     PolyBPFLinkToFile(Link, "prog.o");                                                                             *|
|*   PolyBPFLinkDispose(Link);                                                                                        *|
|*                                                                                                                    *|
|* Options are those of the command line of polybpf-link, so that a new one changes nothing here. There are no        *|
|* structs, only handles. What is here stays, with the same meaning, as long as the major version is the same; a      *|
|* program that was built with one minor version runs with all later ones.                                            *|
|*                                                                                                                    *|
|* A handle serves one thread at a time. Links run one after the other, whoever asks: LLVM's own switches             *|
|* (--llvm-args, --unroll-loops and the like) belong to the process.                                                  *|
|*                                                                                                                    *|
\*===----------------------------------------------------------------------------------------------------------------===*/

#ifndef POLYBPF_C_LINK_H
#define POLYBPF_C_LINK_H

#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

/** The version of this header: a change of the major one breaks programs, one of the minor one adds to it. */
#define POLYBPF_LINK_ABI_MAJOR 1
#define POLYBPF_LINK_ABI_MINOR 0

/** The version of the library that is loaded, major * 65536 + minor. */
unsigned PolyBPFLinkGetABIVersion(void);

/** One link: inputs, options, and who hears of what is wrong. */
typedef struct PolyBPFLinkOpaque *PolyBPFLinkRef;

typedef enum {
  PolyBPFLinkError = 0,
  PolyBPFLinkWarning = 1,
  PolyBPFLinkRemark = 2,
  PolyBPFLinkNote = 3
} PolyBPFLinkSeverity;

/** Gets a message, one line without a line feed, that lives until the handler returns. */
typedef void (*PolyBPFLinkDiagnosticHandler)(PolyBPFLinkSeverity Severity, const char *Message, void *User);

/** Never fails but for want of memory, which ends the process. */
PolyBPFLinkRef PolyBPFLinkCreate(void);
/** Null is allowed, here as for every function that frees. */
void PolyBPFLinkDispose(PolyBPFLinkRef Link);

/** Without a handler, nothing is heard. \p User is handed back to it. */
void PolyBPFLinkSetDiagnosticHandler(PolyBPFLinkRef Link, PolyBPFLinkDiagnosticHandler Handler, void *User);

/** Adds an input of any kind that the command line takes. It is read by the link, not here. */
void PolyBPFLinkAddFile(PolyBPFLinkRef Link, const char *Path);
/** The same of memory, which must stay as it is until the link is done. Messages call it \p Name. */
void PolyBPFLinkAddBuffer(PolyBPFLinkRef Link, const void *Data, size_t Size, const char *Name);

/**
 * Adds \p Count options, each as one word or two, as on the command line: "--export", "prog" or "--export=prog". No
 * inputs, and no -o. Returns 0, or 2 after a message if there is no such option or value; then nothing was added.
 */
int PolyBPFLinkAddOptions(PolyBPFLinkRef Link, int Count, const char *const *Options);

/** Links. Returns 0, or 1 after messages; then the file was not touched. */
int PolyBPFLinkToFile(PolyBPFLinkRef Link, const char *Path);
/** The same, to memory that PolyBPFLinkDisposeBuffer() frees. After an error \p Data is null. */
int PolyBPFLinkToBuffer(PolyBPFLinkRef Link, void **Data, size_t *Size);
void PolyBPFLinkDisposeBuffer(void *Data);

#ifdef __cplusplus
}
#endif

#endif /* POLYBPF_C_LINK_H */
