// Builds a string from an array with four thousand million holes.
function setup() {
  createCanvas(200, 200, WEBGL);
  background('#f6f0e1');
  fill('#2f4f7f');
  circle(0, 0, 120);
  print(new Array(4294967295).join('long filling'));
}
