// Throws a proxy that throws at every touch.
function setup() {
  createCanvas(200, 200, WEBGL);
  background('#f6f0e1');
  fill('#2f4f7f');
  circle(0, 0, 120);
  const touchy = () => {
    throw new Error('touched');
  };
  throw new Proxy({}, { get: touchy, getPrototypeOf: touchy, has: touchy, ownKeys: touchy });
}
