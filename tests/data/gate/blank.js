// Paints outside the canvas: only the render can tell.
function setup() {
  createCanvas(200, 200, WEBGL);
  background(255);
  brush.circle(5000, 5000, 10);
}
