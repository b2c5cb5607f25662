// A giant off-screen drawing beside a small canvas.
function setup() {
  createCanvas(200, 200, WEBGL);
  const layer = createGraphics(30000, 30000);
  layer.background(0);
  background('#f6f0e1');
  fill('#2f4f7f');
  circle(0, 0, 120);
}
