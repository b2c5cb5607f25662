// setup is a constant, which p5 does not see.
const setup = () => {
  createCanvas(200, 200);
  background('#f6f0e1');
  fill('#2f4f7f');
  circle(100, 100, 120);
};
