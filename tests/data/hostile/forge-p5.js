// Lies through p5's own functions.
function setup() {
  createCanvas(200, 200, WEBGL);
  background('#f6f0e1');
  fill('#2f4f7f');
  circle(0, 0, 120);
  p5.prototype.isLooping = () => false;
  window.isLooping = () => false;
  p5.prototype.noLoop = function () {};
  Object.defineProperty(window, 'frameCount', { value: 999999, configurable: true });
}
