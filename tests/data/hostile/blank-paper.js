// Paper and nothing on it.
function setup() {
  createCanvas(200, 200, WEBGL);
  background('#f6f0e1');
}
