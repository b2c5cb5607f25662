// Recurses without an end.
function setup() {
  createCanvas(200, 200, WEBGL);
  background('#f6f0e1');
  fill('#2f4f7f');
  circle(0, 0, 120);
  deeper(0);
}

function deeper(n) {
  return 1 + deeper(n + 1);
}
