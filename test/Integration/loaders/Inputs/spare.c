/* What another object brings: a function that none of the programs calls. */
int spare(int x) { return x + 1; }
