// Spreads an endless generator into an array.
function setup() {
  createCanvas(200, 200, WEBGL);
  background('#f6f0e1');
  fill('#2f4f7f');
  circle(0, 0, 120);
  const all = [...forever()];
}

function* forever() {
  for (;;) yield new Array(100000).fill(0.5);
}
