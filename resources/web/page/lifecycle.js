// Follows the sketch from its first line to its last frame and says when the picture is done: setup has finished,
// and there is no draw, or it stopped looping, or it drew as many frames as were asked for; then two more frames.
// A live sketch loops for as long as it likes, says each time it has drawn, and may start again after it was done.
(() => {
  'use strict';
  const host = pentimento;
  const { apply, report, reportFailure, wake, MaxSide } = host;
  delete globalThis.pentimento;

  globalThis.startSketch = (job) => {
    delete globalThis.startSketch;
    host.begin(job);
    const live = job.tick !== '';
    let frames = live ? Infinity : job.frames;
    const fn = p5.prototype;
    const native = { pixelDensity: fn.pixelDensity, noLoop: fn.noLoop, isLooping: fn.isLooping,
      createCanvas: fn.createCanvas, resizeCanvas: fn.resizeCanvas };
    // Set up around the seeding: it sees the seeds the anchor sets, and calls before the anchor does.
    const tracer = job.traced ? host.trace(globalThis.brush) : null;
    const seed = host.seeding(job);
    if (tracer) tracer.wrapCalls();

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

    // ---- p5 tells us where it is
    const sketches = new Map();
    const library = p5;
    const stateOf = (caller) => {
      // p5 1 calls some of its hooks on the window when the sketch is global.
      const sketch = caller === globalThis ? library.instance || caller : caller;
      if (!sketches.has(sketch)) sketches.set(sketch, { ready: false, drawn: 0 });
      return sketches.get(sketch);
    };
    function beforeSetup() {
      stateOf(this);
      apply(seed, this, []);
    }
    function afterSetup() { stateOf(this).ready = true; wake(); }
    function afterDraw() {
      const drawn = ++stateOf(this).drawn;
      if (tracer && tracer.isFull()) frames = Math.min(frames, drawn);
      if (live) {
        report('drawn', drawn);
        [done, settling] = [false, 2];
      }
      wake();
    }
    host.follow({ beforeSetup, afterSetup, afterDraw });

    let cut = false; // a sketch would have gone on
    function finished(sketch, state) {
      if (!state.ready) return false;
      const draw = sketch._isGlobal ? globalThis.draw : sketch.draw;
      if (typeof draw !== 'function') return true;
      if (state.drawn === 0) return false;
      if (!apply(native.isLooping, sketch, [])) return true;
      if (state.drawn < frames) return false;
      cut = true;
      apply(native.noLoop, sketch, []);
      host.dropFrames(); // p5 has asked for the next one already, and draws once more when it comes
      return true;
    }

    // ---- the end
    let loaded = false, ticks = 0, settling = 2, done = false;
    const MaxTicks = frames * 8 + 600; // a frameRate(10) sketch draws each sixth tick
    function settled() {
      if (sketches.size === 0) return host.idle() || ticks >= frames; // a page without p5
      for (const [sketch, state] of sketches) if (!finished(sketch, state)) return false;
      return true;
    }
    host.setBeforeTick(() => {
      if ((done && !live) || !loaded) return false;
      ticks++;
      if (live && sketches.size === 0) report('drawn', ticks);
      let over = false;
      try { over = settled() || (ticks > MaxTicks && sketchesReady()); } catch (error) { reportFailure(error); over = true; }
      if (done || !over) return false;
      if (settling-- > 0) return true;
      done = true;
      if (!live) host.freeze();
      if (tracer) tracer.finish(cut ? frames : 0);
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
