struct Top {
  int top;
  virtual int who() { return top; }
};
struct Left : virtual Top {
  int left;
  int who() override { return left; }
};
struct Right : virtual Top {
  int right;
};
struct Bottom : Left, Right {
  int bottom;
  int who() override { return bottom; }
};
struct Further : Bottom, virtual Top {
  int further;
};
extern "C" int f(Bottom *b, Further *g) { return b->top + b->left + b->who() + g->right + g->top + g->further; }
