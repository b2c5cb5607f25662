// Backtracks exponentially in a regular expression.
function setup() {
  createCanvas(200, 200, WEBGL);
  background('#f6f0e1');
  fill('#2f4f7f');
  circle(0, 0, 120);
  print(/^(a+)+$/.test('a'.repeat(40) + '!'));
}
