// Rewrites and walks the history.
function setup() {
  createCanvas(200, 200, WEBGL);
  background('#f6f0e1');
  fill('#2f4f7f');
  circle(0, 0, 120);
  for (let i = 0; i < 150; i++) history.pushState('x'.repeat(1000), '', '#' + i);
  history.back();
  history.go(-100);
  location.hash = 'elsewhere';
}
