// Everything is transparent.
function setup() {
  createCanvas(200, 200);
  clear();
}
