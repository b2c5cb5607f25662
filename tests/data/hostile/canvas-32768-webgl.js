// A WebGL canvas of 32,768 by 32,768.
function setup() {
  createCanvas(32768, 32768, WEBGL);
  background('#f6f0e1');
  fill('#2f4f7f');
  rect(0, 0, 16000, 16000);
}
