// Takes all the memory WebAssembly will give.
function setup() {
  createCanvas(200, 200, WEBGL);
  window.hoard = [];
  try {
    for (;;) hoard.push(new WebAssembly.Memory({ initial: 4096 }));
  } catch {}
  background('#f6f0e1');
  fill('#2f4f7f');
  circle(0, 0, 120);
}
