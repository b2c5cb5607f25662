// A canvas without a pixel.
function setup() {
  createCanvas(0, 0);
  background('#f6f0e1');
}
