// A mutation observer that mutates.
function setup() {
  createCanvas(200, 200, WEBGL);
  background('#f6f0e1');
  fill('#2f4f7f');
  circle(0, 0, 120);
  let changes = 0;
  new MutationObserver(() => document.body.setAttribute('x', changes++)).observe(document.body, { attributes: true });
  document.body.setAttribute('x', 'start');
}
