// Calls a brush method that does not exist.
function setup() {
  createCanvas(200, 200, WEBGL);
  background('#f6f0e1');
  fill('#2f4f7f');
  circle(0, 0, 120);
  brush.sparkle(0, 0, 10);
}
