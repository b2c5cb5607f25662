// A canvas wider than any bitmap can be.
function setup() {
  createCanvas(70000, 100);
  background('#f6f0e1');
  fill('#2f4f7f');
  rect(0, 0, 35000, 50);
}
