// Twenty thousand caught errors and rejected promises.
function setup() {
  createCanvas(200, 200, WEBGL);
  background('#f6f0e1');
  fill('#2f4f7f');
  circle(0, 0, 120);
  for (let i = 0; i < 20000; i++) {
    console.error(new Error('number ' + i));
  }
}
