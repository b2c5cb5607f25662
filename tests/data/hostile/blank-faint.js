// Paints in almost the colour of the paper.
function setup() {
  createCanvas(200, 200);
  background(250);
  fill(252);
  noStroke();
  circle(100, 100, 150);
}
