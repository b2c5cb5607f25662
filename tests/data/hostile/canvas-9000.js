// A canvas of 81 megapixels, which browsers would allow.
function setup() {
  createCanvas(9000, 9000);
  background('#f6f0e1');
  fill('#2f4f7f');
  rect(0, 0, 4500, 4500);
}
