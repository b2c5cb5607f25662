// Waits three weeks before it is done.
async function setup() {
  createCanvas(200, 200, WEBGL);
  background('#f6f0e1');
  fill('#2f4f7f');
  circle(0, 0, 120);
  await new Promise((resolve) => setTimeout(resolve, 1814400000));
}
