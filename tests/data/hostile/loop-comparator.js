// Sorts with a comparator that does not return.
function setup() {
  createCanvas(200, 200, WEBGL);
  background('#f6f0e1');
  fill('#2f4f7f');
  circle(0, 0, 120);
  [3, 1, 2].sort(() => {
    while (true);
  });
}
