// Makes code from text.
function setup() {
  createCanvas(200, 200, WEBGL);
  let ran = 0;
  for (const attempt of [
    () => eval('ran++'),
    () => (0, eval)('1') && ran++,
    () => new Function('return 1')() && ran++,
    () => Reflect.construct((async () => {}).constructor, ['return 1']) && ran++,
  ])
    try {
      attempt();
    } catch {}
  if (ran) throw new Error('text became code');
  background('#f6f0e1');
  fill('#2f4f7f');
  circle(0, 0, 120);
}
