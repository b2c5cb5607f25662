// Anchored randomness. p5.brush draws from one random stream, so one added line moves the grain of every mark
// after it. Here the stream is seeded anew before each painting call, from (seed, method, arguments, how often this
// very call came before): an edit changes its own marks and no others.
(() => {
  'use strict';
  const { apply } = pentimento;

  // Calls that draw random numbers. Those of `brush` take their whole input as arguments, but for endShape and
  // endStroke, whose input came through the calls of GATHERING before them.
  const PAINTING = ['line', 'flowLine', 'spline', 'circle', 'arc', 'rect', 'polygon', 'endShape', 'endStroke', 'plot',
    'hatchArray', 'massArray', 'wRand', 'wiggle', 'field', 'refreshField', 'addField'];
  const GATHERING = ['vertex', 'move', 'segment'];
  const SHAPES = ['Polygon', 'Plot'];
  const SHAPE_METHODS = ['draw', 'show', 'fill', 'wash', 'hatch', 'mass', 'erase'];

  // Two 32-bit FNV-1a lanes over the bits of numbers and the characters of text.
  const number = new Float64Array(1);
  const bits = new Uint32Array(number.buffer);
  const imul = Math.imul;
  const isArray = Array.isArray;
  const keysOf = Object.keys;
  let high = 0, low = 0;
  function word(value) {
    high = imul(high ^ value, 16777619);
    low = imul(low ^ (value + 0x9e3779b9), 709607);
  }
  function mix(value, depth) {
    if (typeof value === 'number') {
      number[0] = value;
      word(bits[0]);
      word(bits[1]);
    } else if (typeof value === 'string') {
      word(value.length);
      for (let i = 0; i < value.length; i++) word(value.charCodeAt(i));
    } else if (value === null || typeof value !== 'object') {
      word(typeof value === 'boolean' ? 2 + value : 1);
    } else if (depth < 4) {
      const keys = isArray(value) || ArrayBuffer.isView(value) ? null : keysOf(value);
      const count = keys ? keys.length : value.length;
      word(count);
      for (let i = 0; i < count; i++) mix(value[keys ? keys[i] : i], depth + 1);
    }
  }

  pentimento.anchor = (brush, seed) => {
    const reseed = brush.seed;
    const seen = new Map();
    const { get, set } = Map.prototype;
    let base = seed;
    let depth = 0; // painting calls paint through each other; only the outermost is the sketch's own
    let fieldsReady = false;
    let gathered = [0, 0];

    function begin(method, subject, args) {
      if (!fieldsReady) {
        // The library makes its flow fields when the first call needs them; whichever call that is must not matter.
        // No field can be active before that, so switching them off changes nothing else.
        fieldsReady = true;
        apply(reseed, brush, [`${base}|fields`]);
        brush.noField();
      }
      [high, low] = gathered;
      mix(method, 0);
      mix(subject, 0);
      mix(args, 0);
      const key = `${high}|${low}`;
      const before = apply(get, seen, [key]) || 0;
      apply(set, seen, [key, before + 1]);
      apply(reseed, brush, [`${base}|${key}|${before}`]);
      gathered = [0, 0];
    }
    function wrap(owner, method, hasSubject) {
      const native = owner[method];
      if (typeof native !== 'function') return;
      owner[method] = function (...args) {
        if (depth === 0) begin(method, hasSubject ? this.vertices || this.segments || this.a : 0, args);
        depth++;
        try { return apply(native, this, args); } finally { depth--; }
      };
    }
    for (const method of PAINTING) wrap(brush, method, false);
    for (const shape of SHAPES) if (brush[shape]) for (const method of SHAPE_METHODS) wrap(brush[shape].prototype, method, true);
    for (const method of GATHERING) {
      const native = brush[method];
      if (typeof native !== 'function') continue;
      brush[method] = function (...args) {
        [high, low] = gathered;
        mix(args, 0);
        gathered = [high, low];
        return apply(native, this, args);
      };
    }
    // A sketch that seeds the brush itself still gets its own seed, anchored.
    brush.seed = (value) => { base = value; apply(reseed, brush, [value]); };
    return brush.seed;
  };
})();
