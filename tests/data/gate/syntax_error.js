function setup() {
  createCanvas(400, 400, WEBGL);
  let x = = 3;
  foo(1, 2;
  brush.circle(0, 0, 40);
}
}
function draw() { noLoop(); }
