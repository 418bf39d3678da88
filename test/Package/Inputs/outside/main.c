/* Links argv[1] to argv[2] through the C interface. */
#include <polybpf-c/Link.h>
#include <stdio.h>

static void print(PolyBPFLinkSeverity Severity, const char *Message, void *User) { fprintf(stderr, "%s\n", Message); }

int main(int argc, char **argv) {
  PolyBPFLinkRef Link = PolyBPFLinkCreate();
  const char *Options[] = {"--btf", "--export", "PAIR"};
  PolyBPFLinkSetDiagnosticHandler(Link, print, NULL);
  PolyBPFLinkAddFile(Link, argv[1]);
  int Code = PolyBPFLinkAddOptions(Link, 3, Options);
  if (!Code)
    Code = PolyBPFLinkToFile(Link, argv[2]);
  PolyBPFLinkDispose(Link);
  return argc == 3 ? Code : 3;
}
