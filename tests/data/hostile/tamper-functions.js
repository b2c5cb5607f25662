// Replaces call, apply, bind and toString to catch what passes through them.
function setup() {
  createCanvas(200, 200, WEBGL);
  background('#f6f0e1');
  brush.set('2B', '#b03a2e', 1.2);
  for (let i = 0; i < 6; i++) brush.line(-80, i * 24 - 60, 80, 60 - i * 20);
  brush.noStroke();
  brush.wash('#2f6f7f', 180);
  brush.circle(10, 10, 40);

  // tampering
  const caught = [];
  const { call, apply, bind } = Function.prototype;
  const through = (native) =>
    function (...rest) {
      caught.push(this, ...rest);
      return Reflect.apply(native, this, rest);
    };
  Function.prototype.call = through(call);
  Function.prototype.apply = through(apply);
  Function.prototype.bind = through(bind);
  Function.prototype.toString = () => 'function () { [native code] }';
  for (const value of caught)
    try {
      if (typeof value === 'function') value('done');
    } catch {}
}
