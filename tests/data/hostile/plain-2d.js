// Not hostile: a 2-D sketch beside a brush library that wants WebGL.
function setup() {
  createCanvas(200, 200, P2D);
  background('#f6f0e1');
  fill('#2f4f7f');
  circle(100, 100, 120);
}
