// Walks a generator without an end.
function setup() {
  createCanvas(200, 200, WEBGL);
  background('#f6f0e1');
  fill('#2f4f7f');
  circle(0, 0, 120);
  for (const n of naturals()) noise(n);
}

function* naturals() {
  for (let n = 0; ; n++) yield n;
}
