// Follows the sketch from its first line to its last frame and says when the picture is done: setup has finished,
// and there is no draw, or it stopped looping, or it drew as many frames as were asked for; then two more frames.
(() => {
  'use strict';
  const host = pentimento;
  const { apply, report, reportFailure, wake, MaxSide } = host;
  delete globalThis.pentimento;

  globalThis.startSketch = (job) => {
    delete globalThis.startSketch;
    host.begin(job);
    const isP5v2 = typeof p5.registerAddon === 'function';
    const fn = p5.prototype;
    const native = { randomSeed: fn.randomSeed, noiseSeed: fn.noiseSeed, pixelDensity: fn.pixelDensity, noLoop: fn.noLoop,
      isLooping: fn.isLooping, createCanvas: fn.createCanvas, resizeCanvas: fn.resizeCanvas };
    const theBrush = globalThis.brush;
    const noiseSeedOfBrush = theBrush.noiseSeed;
    const seedBrush = job.anchored ? host.anchor(theBrush, job.seed) : theBrush.seed;

    // ---- one picture element for each pixel, or as many as the asked size wants
    fn.pixelDensity = function () { return apply(native.pixelDensity, this, []); };
    function fit(sketch) {
      const wanted = job.sized ? Math.min(job.width / sketch.width, job.height / sketch.height) : 1;
      const density = Math.min(wanted, MaxSide / sketch.width, MaxSide / sketch.height);
      if (density < wanted) report('clamped');
      if (density > 0 && density !== apply(native.pixelDensity, sketch, [])) apply(native.pixelDensity, sketch, [density]);
    }
    for (const method of ['createCanvas', 'resizeCanvas']) {
      fn[method] = function (...args) {
        const result = apply(native[method], this, args);
        fit(this);
        return result;
      };
    }
    // p5's own print logs from inside the library, where neither the sketch's line nor its voice can be told.
    fn.print = (...values) => {
      let shown = '';
      for (let i = 0; i < values.length; i++) shown += (i ? ' ' : '') + host.text(values[i]);
      report('print', shown, new Error().stack);
    };
    if (job.anchored) fn.randomSeed = function (seed) { seedBrush(seed); return apply(native.randomSeed, this, [seed]); };

    // ---- p5 tells us where it is
    const sketches = new Map();
    const stateOf = (sketch) => {
      if (!sketches.has(sketch)) sketches.set(sketch, { ready: false, drawn: 0 });
      return sketches.get(sketch);
    };
    function beforeSetup() {
      stateOf(this);
      apply(native.randomSeed, this, [job.seed]);
      apply(native.noiseSeed, this, [job.seed]);
      seedBrush(job.seed);
      if (noiseSeedOfBrush) apply(noiseSeedOfBrush, theBrush, [job.seed]);
    }
    function afterSetup() { stateOf(this).ready = true; wake(); }
    function afterDraw() { stateOf(this).drawn++; wake(); }
    if (isP5v2) {
      // p5.brush was the last to register. Its hooks flush paint and throw in a sketch that has no WebGL.
      for (const hooks of [p5.lifecycleHooks.postsetup, p5.lifecycleHooks.postdraw]) {
        const flush = hooks.pop();
        hooks.push(function () { if (this.webglVersion === 'webgl2') return apply(flush, this, []); });
      }
      p5.registerAddon((_p5, _fn, hooks) => { hooks.presetup = beforeSetup; hooks.postsetup = afterSetup; hooks.postdraw = afterDraw; });
    } else {
      fn.registerMethod('beforeSetup', beforeSetup);
      fn.registerMethod('afterSetup', afterSetup);
      fn.registerMethod('post', afterDraw);
    }

    function finished(sketch, state) {
      if (!state.ready) return false;
      const draw = sketch._isGlobal ? globalThis.draw : sketch.draw;
      if (typeof draw !== 'function') return true;
      if (state.drawn === 0) return false;
      if (!apply(native.isLooping, sketch, [])) return true;
      if (state.drawn < job.frames) return false;
      apply(native.noLoop, sketch, []);
      host.dropFrames(); // p5 has asked for the next one already, and draws once more when it comes
      return true;
    }

    // ---- the end
    let loaded = false, ticks = 0, settling = 2, done = false;
    const MaxTicks = job.frames * 8 + 600; // a frameRate(10) sketch draws each sixth tick
    function settled() {
      if (sketches.size === 0) return host.idle() || ticks >= job.frames; // a page without p5
      for (const [sketch, state] of sketches) if (!finished(sketch, state)) return false;
      return true;
    }
    host.setBeforeTick(() => {
      if (done || !loaded) return false;
      ticks++;
      let over = false;
      try { over = settled() || (ticks > MaxTicks && sketchesReady()); } catch (error) { reportFailure(error); over = true; }
      if (!over) return false;
      if (settling-- > 0) return true;
      done = true;
      report('done');
      return false;
    });
    function sketchesReady() {
      for (const [, state] of sketches) if (!state.ready) return false;
      return true;
    }
    addEventListener('load', () => {
      // After p5's own load handler: it makes its instance there.
      loaded = true;
      wake();
    });
  };
})();
