// Chains promises so that no task and no frame ever comes.
function setup() {
  createCanvas(200, 200, WEBGL);
  background('#f6f0e1');
  fill('#2f4f7f');
  circle(0, 0, 120);
  const again = () => Promise.resolve().then(again);
  again();
}
