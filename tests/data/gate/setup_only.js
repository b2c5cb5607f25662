function setup() {
  background(220);
}
