// Sets the canvas element to 60,000 pixels behind the back of p5.
function setup() {
  createCanvas(200, 200, WEBGL);
  background('#f6f0e1');
  fill('#2f4f7f');
  circle(0, 0, 120);
  const canvas = document.querySelector('canvas');
  canvas.width = 60000;
  canvas.height = 60000;
}
