/* Links what it is told to, through the C interface: from a file and from memory, to a file and to memory. */
#include <polybpf-c/Link.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void print(PolyBPFLinkSeverity Severity, const char *Message, void *User) {
  static const char *const Names[] = {"error", "warning", "remark", "note"};
  ++*(int *)User;
  printf("%s: %s\n", Names[Severity], Message);
}

static char *slurp(const char *Path, size_t *Size) {
  FILE *File = fopen(Path, "rb");
  if (!File)
    exit(3);
  fseek(File, 0, SEEK_END);
  *Size = ftell(File);
  rewind(File);
  char *Data = malloc(*Size + 1);
  if (fread(Data, 1, *Size, File) != *Size)
    exit(3);
  fclose(File);
  return Data;
}

int main(int argc, char **argv) {
  int Messages = 0;
  size_t Size, FileSize, LinkedSize;
  void *Linked;
  if (argc != 4)
    return 3;
  if (PolyBPFLinkGetABIVersion() >> 16 != POLYBPF_LINK_ABI_MAJOR)
    return 3;

  /* From a file to a file. */
  const char *const Options[] = {"--btf", "--export", "prog"};
  PolyBPFLinkRef Link = PolyBPFLinkCreate();
  PolyBPFLinkSetDiagnosticHandler(Link, print, &Messages);
  PolyBPFLinkAddFile(Link, argv[1]);
  PolyBPFLinkAddFile(Link, argv[2]);
  printf("options: %d\n", PolyBPFLinkAddOptions(Link, 3, Options));
  printf("file: %d\n", PolyBPFLinkToFile(Link, argv[3]));
  /* The same handle again, to memory: the same bytes. */
  char *File = slurp(argv[3], &FileSize);
  printf("memory: %d\n", PolyBPFLinkToBuffer(Link, &Linked, &LinkedSize));
  printf("same: %d\n", LinkedSize == FileSize && !memcmp(Linked, File, FileSize));
  PolyBPFLinkDisposeBuffer(Linked);
  PolyBPFLinkDispose(Link);

  /* The same inputs from memory, with one name. */
  Link = PolyBPFLinkCreate();
  PolyBPFLinkSetDiagnosticHandler(Link, print, &Messages);
  char *First = slurp(argv[1], &Size);
  PolyBPFLinkAddBuffer(Link, First, Size, "input");
  char *Second = slurp(argv[2], &Size);
  PolyBPFLinkAddBuffer(Link, Second, Size, "input");
  PolyBPFLinkAddOptions(Link, 3, Options);
  printf("from memory: %d\n", PolyBPFLinkToBuffer(Link, &Linked, &LinkedSize));
  printf("same: %d\n", LinkedSize == FileSize && !memcmp(Linked, File, FileSize));
  PolyBPFLinkDisposeBuffer(Linked);
  PolyBPFLinkDispose(Link);

  /* Textual IR, and what is no IR any more. */
  static const char IR[] = "target triple = \"bpfel-unknown-none\"\ndefine i32 @next(i32 %x) noinline optnone {\n"
                           "  %y = add i32 %x, 1\n  ret i32 %y\n}\n";
  const char *const TextOptions[] = {"-O0", "--export=next"};
  Link = PolyBPFLinkCreate();
  PolyBPFLinkSetDiagnosticHandler(Link, print, &Messages);
  PolyBPFLinkAddBuffer(Link, IR, sizeof(IR) - 1, "next.ll");
  PolyBPFLinkAddOptions(Link, 2, TextOptions);
  printf("text: %d\n", PolyBPFLinkToBuffer(Link, &Linked, &LinkedSize));
  printf("ELF: %d\n", LinkedSize > 4 && !memcmp(Linked, "\177ELF", 4));
  PolyBPFLinkDisposeBuffer(Linked);
  PolyBPFLinkAddBuffer(Link, IR + 3, sizeof(IR) - 4, "cut.ll");
  printf("cut: %d\n", PolyBPFLinkToBuffer(Link, &Linked, &LinkedSize));
  PolyBPFLinkDispose(Link);

  /* Errors: of options, of inputs, of damaged ones. */
  Link = PolyBPFLinkCreate();
  PolyBPFLinkSetDiagnosticHandler(Link, print, &Messages);
  const char *const Bad[] = {"--nonsense"}, *const Input[] = {"other.bc"};
  printf("bad option: %d\n", PolyBPFLinkAddOptions(Link, 1, Bad));
  printf("an input: %d\n", PolyBPFLinkAddOptions(Link, 1, Input));
  printf("nothing: %d\n", PolyBPFLinkToBuffer(Link, &Linked, &LinkedSize));
  PolyBPFLinkAddBuffer(Link, "BC\xC0\xDE damaged", 12, "damaged");
  printf("damaged: %d %d\n", PolyBPFLinkToBuffer(Link, &Linked, &LinkedSize), Linked == NULL);
  PolyBPFLinkSetDiagnosticHandler(Link, NULL, NULL);
  printf("silent: %d\n", PolyBPFLinkToFile(Link, argv[3]));
  PolyBPFLinkDispose(Link);
  PolyBPFLinkDispose(NULL);
  free(First), free(Second), free(File);
  printf("messages: %d\n", Messages);
  return 0;
}
