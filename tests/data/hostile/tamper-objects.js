// Poisons Object.prototype.
function setup() {
  createCanvas(200, 200, WEBGL);
  background('#f6f0e1');
  brush.set('2B', '#b03a2e', 1.2);
  for (let i = 0; i < 6; i++) brush.line(-80, i * 24 - 60, 80, 60 - i * 20);
  brush.noStroke();
  brush.wash('#2f6f7f', 180);
  brush.circle(10, 10, 40);

  // tampering
  const forged = { ok: true, png: 'forged', error: 'forged', kind: 'blank', line: 666, toJSON: () => 'forged' };
  for (const [key, value] of Object.entries(forged))
    Object.defineProperty(Object.prototype, key, { value, writable: true, configurable: true });
  Object.defineProperty(Object.prototype, 'canvas', { get: () => null, set() {}, configurable: true });
}
