// Every animation frame asks for two more.
function setup() {
  createCanvas(200, 200, WEBGL);
  background('#f6f0e1');
  fill('#2f4f7f');
  circle(0, 0, 120);
  storm();
}

function storm() {
  requestAnimationFrame(storm);
  requestAnimationFrame(storm);
}

function draw() {}
