// Poor, but by the rules.
function setup() {
  createCanvas(200, 200, WEBGL2);
  brush.line(-50, 0, 50, 0);
}
