// Declares names that belong to the page.
const window = {};
let document = 1;
class p5 {}

function setup() {
  createCanvas(200, 200, WEBGL);
  background('#f6f0e1');
  fill('#2f4f7f');
  circle(0, 0, 120);
}
