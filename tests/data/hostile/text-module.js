// An import statement in a classic script.
import p5 from 'http://127.0.0.1:__TCP__/p5.js';

function setup() {
  createCanvas(200, 200, WEBGL);
  background('#f6f0e1');
  fill('#2f4f7f');
  circle(0, 0, 120);
}
