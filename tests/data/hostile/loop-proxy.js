// Follows a linked list made of one proxy.
function setup() {
  createCanvas(200, 200, WEBGL);
  background('#f6f0e1');
  fill('#2f4f7f');
  circle(0, 0, 120);
  let node = new Proxy({}, { get: (target, key, self) => self });
  while (node) node = node.next;
}
