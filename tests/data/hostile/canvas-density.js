// A pixel density of sixty-four.
function setup() {
  createCanvas(200, 200, WEBGL);
  pixelDensity(64);
  background('#f6f0e1');
  fill('#2f4f7f');
  circle(0, 0, 120);
}
