// Fills the JavaScript heap.
function setup() {
  createCanvas(200, 200, WEBGL);
  background('#f6f0e1');
  fill('#2f4f7f');
  circle(0, 0, 120);
  const hoard = [];
  for (;;) hoard.push({ a: [hoard.length, hoard.length], b: 'x' + hoard.length });
}
