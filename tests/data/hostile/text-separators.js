// Line separators U+2028 and U+2029 in strings and comments.
function setup() {
  createCanvas(200, 200, WEBGL);
  const text = 'a b c'; /*   */
  if (text.length !== 5) throw new Error('changed');
  background('#f6f0e1');
  fill('#2f4f7f');
  circle(0, 0, 120);
}
