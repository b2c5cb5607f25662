// Paints, then makes forty GL contexts, so its own is the oldest.
function setup() {
  createCanvas(200, 200, WEBGL);
  background('#f6f0e1');
  fill('#2f4f7f');
  circle(0, 0, 120);
  window.spares = Array.from({ length: 40 }, () => document.createElement('canvas').getContext('webgl2'));
}
