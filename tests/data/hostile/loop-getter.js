// Reads a property whose getter does not return.
function setup() {
  createCanvas(200, 200, WEBGL);
  background('#f6f0e1');
  fill('#2f4f7f');
  circle(0, 0, 120);
  const trap = {
    get value() {
      while (true);
    },
  };
  print(trap.value);
}
