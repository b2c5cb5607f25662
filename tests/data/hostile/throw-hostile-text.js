// Throws an error whose message, name and stack do not return.
function setup() {
  createCanvas(200, 200, WEBGL);
  background('#f6f0e1');
  fill('#2f4f7f');
  circle(0, 0, 120);
  const spin = () => {
    while (true);
  };
  const error = new Error('x');
  for (const key of ['message', 'name', 'stack', 'toString', 'cause']) Object.defineProperty(error, key, { get: spin });
  throw error;
}
