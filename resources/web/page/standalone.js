// First in an exported page: what hooks.js is to the engine's, without its clock and its walls.
(() => {
  'use strict';
  const { imul } = Math;
  let chance = 1;
  // mulberry32, as in hooks.js.
  Math.random = () => {
    chance = (chance + 0x6d2b79f5) | 0;
    let t = imul(chance ^ (chance >>> 15), 1 | chance);
    t = (t + imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  // One pixel of the picture for each of the canvas, whatever the screen.
  Object.defineProperty(globalThis, 'devicePixelRatio', { configurable: true, get: () => 1 });
  globalThis.pentimento = { apply: Reflect.apply, setChance(seed) { chance = seed | 0; } };
})();
