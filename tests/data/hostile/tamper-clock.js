// Replaces clocks, frames and timers.
function setup() {
  createCanvas(200, 200, WEBGL);
  background('#f6f0e1');
  brush.set('2B', '#b03a2e', 1.2);
  for (let i = 0; i < 6; i++) brush.line(-80, i * 24 - 60, 80, 60 - i * 20);
  brush.noStroke();
  brush.wash('#2f6f7f', 180);
  brush.circle(10, 10, 40);

  // tampering
  performance.now = () => NaN;
  Date.now = () => -1;
  window.Date = null;
  window.requestAnimationFrame = () => 0;
  window.setTimeout = window.setInterval = () => 0;
  window.cancelAnimationFrame = window.clearTimeout = () => {};
  for (let id = 0; id < 100000; id++) clearInterval(id);
}
