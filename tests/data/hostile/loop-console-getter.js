// Logs an object whose getters do not return.
function setup() {
  createCanvas(200, 200, WEBGL);
  background('#f6f0e1');
  fill('#2f4f7f');
  circle(0, 0, 120);
  const spin = () => {
    while (true);
  };
  console.log({ get value() { return spin(); }, get [Symbol.toStringTag]() { return spin(); } });
}
