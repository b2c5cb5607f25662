function setup() {
  createCanvas(400, 400, WEBGL);
}

function draw() {
  for (let i = 0; i < 10; i++) {
    brush.line(i * 10, 0, i * 10,
