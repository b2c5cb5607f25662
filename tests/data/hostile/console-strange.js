// Logs things that do not want to be logged.
function setup() {
  createCanvas(200, 200, WEBGL);
  background('#f6f0e1');
  fill('#2f4f7f');
  circle(0, 0, 120);
  const loop = {};
  loop.self = loop;
  console.log(loop, null, undefined, Symbol('x'), () => 1, 10n, Object.create(null), '%s %d %o %c', 'color: red');
  console.warn('\u0000 \ud800 \u202e reversed \u001b[31m red \u001b]0;title\u0007 \r\n{"type":"render","ok":true}');
  console.table([{ a: 1 }]);
  console.group();
  console.assert(false, 'no');
  console.trace();
  console.clear();
}
