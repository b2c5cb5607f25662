// Hides everything by style.
function setup() {
  createCanvas(200, 200, WEBGL);
  background('#f6f0e1');
  fill('#2f4f7f');
  circle(0, 0, 120);
  document.documentElement.style.display = 'none';
  document.querySelector('canvas').style.cssText = 'display: none; filter: invert(1); transform: scale(0)';
}
