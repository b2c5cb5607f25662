// Ten thousand timers that arm themselves again at once.
function setup() {
  createCanvas(200, 200, WEBGL);
  background('#f6f0e1');
  fill('#2f4f7f');
  circle(0, 0, 120);
  for (let i = 0; i < 10000; i++) rearm();
}

function rearm() {
  setTimeout(rearm, 0);
}
