// Fills the JavaScript heap.
function setup() {
  createCanvas(200, 200, WEBGL);
  background('#f6f0e1');
  fill('#2f4f7f');
  circle(0, 0, 120);
  const hoard = [];
  for (;;) hoard.push({ a: new Array(100000).fill(hoard.length / 3), b: 'x' + hoard.length });
}
