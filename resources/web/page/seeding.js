// Where a sketch's chance comes from, in the engine's page and in an exported one alike.
(() => {
  'use strict';
  const host = pentimento;
  const { apply } = host;

  // Anchors p5.brush where that is asked for. What it returns must run before setup, with the sketch as `this`.
  host.seeding = (job) => {
    const fn = p5.prototype;
    const { randomSeed, noiseSeed } = fn;
    const theBrush = globalThis.brush;
    const noiseSeedOfBrush = theBrush.noiseSeed;
    const seedBrush = job.anchored ? host.anchor(theBrush, job.seed) : theBrush.seed;
    if (job.anchored) fn.randomSeed = function (seed) { seedBrush(seed); return apply(randomSeed, this, [seed]); };
    return function () {
      apply(randomSeed, this, [job.seed]);
      apply(noiseSeed, this, [job.seed]);
      seedBrush(job.seed);
      if (noiseSeedOfBrush) apply(noiseSeedOfBrush, theBrush, [job.seed]);
    };
  };

  // Has p5 call these at its stages: `beforeSetup`, `afterSetup`, `afterDraw`, each with the sketch as `this`.
  host.follow = (stages) => {
    const none = () => {};
    const { beforeSetup, afterSetup = none, afterDraw = none } = stages;
    if (typeof p5.registerAddon !== 'function') {
      const fn = p5.prototype;
      fn.registerMethod('beforeSetup', beforeSetup);
      fn.registerMethod('afterSetup', afterSetup);
      fn.registerMethod('post', afterDraw);
      return;
    }
    // p5.brush was the last to register. Its hooks flush paint and throw in a sketch that has no WebGL.
    for (const hooks of [p5.lifecycleHooks.postsetup, p5.lifecycleHooks.postdraw]) {
      const flush = hooks.pop();
      hooks.push(function () { if (this.webglVersion === 'webgl2') return apply(flush, this, []); });
    }
    p5.registerAddon((_p5, _fn, hooks) => { hooks.presetup = beforeSetup; hooks.postsetup = afterSetup; hooks.postdraw = afterDraw; });
  };
})();
