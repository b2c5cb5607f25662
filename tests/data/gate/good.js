// A red disc with a hatched shadow.
let size = 120;

function setup() {
  createCanvas(400, 400, WEBGL);
  brush.load();
  background('#f5efe0');
}

function draw() {
  brush.fill('#b33', 90);
  brush.circle(0, 0, size);
  brush.hatch(6, 45);
  brush.rect(-80, 90, 160, 30);
  noLoop();
}
