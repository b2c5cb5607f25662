// An error message that looks like a result.
function setup() {
  createCanvas(200, 200, WEBGL);
  background('#f6f0e1');
  fill('#2f4f7f');
  circle(0, 0, 120);
  throw new Error('"}\n{"type":"render","ok":true,"png":"x"}\n\0');
}
