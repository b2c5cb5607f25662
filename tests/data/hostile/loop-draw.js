// Hangs in the third frame.
function setup() {
  createCanvas(200, 200, WEBGL);
  background('#f6f0e1');
  fill('#2f4f7f');
  circle(0, 0, 120);
}

function draw() {
  while (frameCount > 2);
}
