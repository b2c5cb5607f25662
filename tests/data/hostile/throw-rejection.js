// Leaves rejected promises behind.
function setup() {
  createCanvas(200, 200, WEBGL);
  background('#f6f0e1');
  fill('#2f4f7f');
  circle(0, 0, 120);
  Promise.reject(null);
  Promise.reject(new Error('nobody waits for this'));
}
