// Throws in ten thousand timers.
function setup() {
  createCanvas(200, 200, WEBGL);
  background('#f6f0e1');
  fill('#2f4f7f');
  circle(0, 0, 120);
  for (let i = 0; i < 10000; i++)
    setTimeout(() => {
      throw new Error('number ' + i);
    }, 1);
}

function draw() {
  if (frameCount > 10) noLoop();
}
