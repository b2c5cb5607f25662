// A canvas whose size is no number.
function setup() {
  createCanvas(NaN, -Infinity);
  background('#f6f0e1');
  fill('#2f4f7f');
  circle(50, 50, 40);
}
