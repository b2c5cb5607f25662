// Waits five seconds by asking the clock.
function setup() {
  createCanvas(200, 200, WEBGL);
  background('#f6f0e1');
  fill('#2f4f7f');
  circle(0, 0, 120);
  const begin = performance.now();
  while (performance.now() - begin < 5000);
  const date = Date.now();
  while (Date.now() - date < 5000);
}
