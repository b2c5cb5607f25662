// Fails when it runs, not when it is read.
function setup() {
  createCanvas(400, 400, WEBGL);
}

function draw() {
  brush.circle(0, 0, 40);
  undefined.missing();
}
