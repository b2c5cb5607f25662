// Cut off in the middle.
function setup() {
  createCanvas(200, 200);
  background('#f6f0e1');
  for (let i = 0; i < 10; i++) {
    circle(i,
