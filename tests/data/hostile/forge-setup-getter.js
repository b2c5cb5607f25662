// Hides setup behind a getter that changes its mind.
let asked = 0;
Object.defineProperty(window, 'setup', {
  configurable: true,
  set() {},
  get: () => (asked++ % 2 ? undefined : paint),
});

function paint() {
  createCanvas(200, 200);
  background('#f6f0e1');
  fill('#2f4f7f');
  circle(100, 100, 120);
}
