// Five thousand questions; every one is answered with no.
function setup() {
  createCanvas(200, 200, WEBGL);
  background('#f6f0e1');
  fill('#2f4f7f');
  circle(0, 0, 120);
  for (let i = 0; i < 5000; i++) if (confirm('?') || prompt('?', 'x') !== null) throw new Error('somebody answered');
}
