// Runs before everything else in the page and keeps the browser's own functions in a closure, so that nothing a
// sketch redefines later reaches them. Replaces the sources of time and chance a sketch draws from by seeded, virtual
// ones; left real are those nobody draws with: event.timeStamp, performance.timeOrigin, document.lastModified, Intl.
// What the later scripts need hangs on one object, which lifecycle.js removes before the sketch is evaluated.
(() => {
  'use strict';
  const { apply, construct } = Reflect;
  const { defineProperty } = Object;
  const debug = console.debug;
  const theConsole = console;
  const NativeString = String;
  const FrameMs = 1000 / 60;
  const MaxSide = 4096;
  const MaxText = 8000; // as much of one text as anyone reads; more would keep the worker from its other work
  const { slice } = String.prototype;

  // ---- reports: one console line that begins with a secret of this page and is never seen by the sketch
  let secret = null;
  let early = [];
  const text = (value) => {
    try { return NativeString(value); } catch { return '(a value that cannot be shown as text)'; }
  };
  function report(kind, ...fields) {
    let line = kind;
    for (let i = 0; i < fields.length; i++) line += '\u001f' + apply(slice, text(fields[i]), [0, MaxText]);
    if (secret === null) early[early.length] = line;
    else apply(debug, theConsole, [secret + line]);
  }
  // For what programs read, and may be long. Only once the page has its job.
  function reportStep(line) { apply(debug, theConsole, [secret + line]); }
  function reportFailure(error) {
    let message = '', stack = '';
    try { message = text(error && error.message !== undefined ? (error.name || 'Error') + ': ' + error.message : error); } catch { message = '(an error that cannot be shown)'; }
    try { stack = text((error && error.stack) || ''); } catch { stack = ''; }
    report('failure', message, 0, 0, stack, contextLost());
  }
  addEventListener('error', (event) => {
    if (!event.message && !event.error) return; // a picture or script that did not load has its own console line
    let stack = '';
    try { stack = text((event.error && event.error.stack) || ''); } catch { /* a getter that throws */ }
    const own = event.filename.endsWith('/sketch.js');
    report('failure', event.message, own ? event.lineno : 0, own ? event.colno : 0, stack, contextLost());
  }, true);
  addEventListener('unhandledrejection', (event) => reportFailure(event.reason), true);

  // ---- chance: mulberry32 (Tommy Ettinger's generator, public domain), one state for the page
  const { imul, floor, max, min } = Math;
  let chance = 1;
  function random() {
    chance = (chance + 0x6d2b79f5) | 0;
    let t = imul(chance ^ (chance >>> 15), 1 | chance);
    t = (t + imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  }
  Math.random = random;
  Crypto.prototype.getRandomValues = function (array) {
    const bytes = new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
    for (let i = 0; i < bytes.length; i++) bytes[i] = random() * 256;
    return array;
  };
  if (Crypto.prototype.randomUUID) Crypto.prototype.randomUUID = () => '00000000-0000-4000-8000-' + ('' + (random() * 1e12 >>> 0)).padStart(12, '0');

  // ---- time: advances by a frame for each tick, and by 5 µs for each look at it, so that a busy wait ends
  const Epoch = Date.UTC(2026, 0, 1);
  let now = 0;
  const look = () => (now += 0.005);
  const NativeDate = Date;
  function VirtualDate(...parts) {
    if (!new.target) return new NativeDate(Epoch + look()).toString();
    return construct(NativeDate, parts.length ? parts : [Epoch + look()], new.target);
  }
  VirtualDate.prototype = NativeDate.prototype;
  VirtualDate.prototype.constructor = VirtualDate;
  VirtualDate.now = () => floor(Epoch + look());
  VirtualDate.parse = NativeDate.parse;
  VirtualDate.UTC = NativeDate.UTC;
  globalThis.Date = VirtualDate;
  Performance.prototype.now = look;

  let frameCallbacks = [];
  let timers = [];
  let lastId = 0;
  globalThis.requestAnimationFrame = (callback) => {
    frameCallbacks[frameCallbacks.length] = { id: ++lastId, callback };
    wake();
    return lastId;
  };
  globalThis.cancelAnimationFrame = (id) => { frameCallbacks = without(frameCallbacks, id); };
  const addTimer = (callback, delay, every, args) => {
    if (typeof callback !== 'function') return 0; // text would be evaluated; the page's policy refuses that too
    const wait = +delay > 0 ? +delay : 0;
    timers[timers.length] = { id: ++lastId, callback, args, at: now + wait, every: every ? max(wait, 1) : 0 };
    wake();
    return lastId;
  };
  globalThis.setTimeout = (callback, delay, ...args) => addTimer(callback, delay, false, args);
  globalThis.setInterval = (callback, delay, ...args) => addTimer(callback, delay, true, args);
  globalThis.clearTimeout = globalThis.clearInterval = (id) => { timers = without(timers, id); };
  globalThis.requestIdleCallback = (callback) => addTimer(() => callback({ didTimeout: false, timeRemaining: () => 10 }), 1, false, []);
  globalThis.cancelIdleCallback = globalThis.clearTimeout;
  function without(list, id) {
    const kept = [];
    for (let i = 0; i < list.length; i++) if (list[i].id !== id) kept[kept.length] = list[i];
    return kept;
  }

  // ---- ticks: a message to ourselves, because a page nobody sees gets no frames and its timers are throttled
  const { port1, port2 } = new MessageChannel();
  const postMessage = port2.postMessage;
  let awake = false;
  let frozen = false; // the picture is done: what timers and frames would still do to it comes too late
  let paced = false; // a live page: the program ticks it, at the pace of a screen
  let beforeTick = () => false; // returns true while it needs further ticks
  function wake() {
    if (awake) return;
    awake = true;
    if (paced) report('wake');
    else apply(postMessage, port2, [0]);
  }
  function attempt(callback, args) {
    try { apply(callback, globalThis, args); } catch (error) { reportFailure(error); }
  }
  function runTimers(until) {
    for (let left = 1000; left > 0; left--) { // more in one frame than any honest sketch asks for
      let next = null;
      for (let i = 0; i < timers.length; i++) if (timers[i].at <= until && (!next || timers[i].at < next.at)) next = timers[i];
      if (!next) return;
      now = max(now, next.at);
      if (next.every) next.at += next.every;
      else timers = without(timers, next.id);
      attempt(next.callback, next.args);
    }
  }
  const listen = EventTarget.prototype.addEventListener;
  function tick() {
    awake = false;
    // First, for what the last tick began has only ended since: p5 2 draws in promises.
    const more = beforeTick();
    if (frozen) return;
    // 63 frames' time divided by a frame's is less than 63: without the little more, time stands still there.
    const frame = (floor(now / FrameMs + 1e-6) + 1) * FrameMs;
    runTimers(frame);
    now = max(now, frame);
    const callbacks = frameCallbacks;
    frameCallbacks = [];
    for (let i = 0; i < callbacks.length; i++) attempt(callbacks[i].callback, [now]);
    if (more || frameCallbacks.length > 0 || timers.length > 0) wake();
  }
  port1.onmessage = tick;

  // ---- canvases: pixels stay readable after the frame, and no side is longer than the engine reads
  const getContext = HTMLCanvasElement.prototype.getContext;
  const isLost = WebGL2RenderingContext.prototype.isContextLost;
  const getterOf = (owner, name) => Object.getOwnPropertyDescriptor(owner.prototype, name).get;
  const isConnected = getterOf(Node, 'isConnected');
  const contexts = []; // to tell a lost context from the errors that follow it
  function contextLost() {
    for (let i = 0; i < contexts.length; i++) {
      if (apply(isConnected, contexts[i].canvas, []) && apply(isLost, contexts[i].context, [])) return 1;
    }
    return 0;
  }
  HTMLCanvasElement.prototype.getContext = function (kind, attributes) {
    const webgl = kind === 'webgl' || kind === 'webgl2' || kind === 'experimental-webgl';
    const context = apply(getContext, this, [kind, webgl ? { ...attributes, preserveDrawingBuffer: true } : attributes]);
    if (context && kind === 'webgl2') contexts[contexts.length] = { canvas: this, context };
    return context;
  };
  // llvmpipe leaves out the outermost pixels when it copies a part of a multisampled canvas, and p5.brush, which
  // copies the part it paints on, then shows that part's edge as a thin line. Copying a little more hides it.
  const Margin = 2;
  const { blitFramebuffer, getParameter, READ_FRAMEBUFFER_BINDING } = WebGL2RenderingContext.prototype;
  const bufferWidth = getterOf(WebGL2RenderingContext, 'drawingBufferWidth');
  const bufferHeight = getterOf(WebGL2RenderingContext, 'drawingBufferHeight');
  WebGL2RenderingContext.prototype.blitFramebuffer = function (x0, y0, x1, y1, toX0, toY0, toX1, toY1, mask, filter) {
    const inPlace = x0 === toX0 && y0 === toY0 && x1 === toX1 && y1 === toY1;
    if (!inPlace || apply(getParameter, this, [READ_FRAMEBUFFER_BINDING]) !== null)
      return apply(blitFramebuffer, this, [x0, y0, x1, y1, toX0, toY0, toX1, toY1, mask, filter]);
    const left = max(0, x0 - Margin), top = max(0, y0 - Margin);
    const right = min(apply(bufferWidth, this, []), x1 + Margin), bottom = min(apply(bufferHeight, this, []), y1 + Margin);
    return apply(blitFramebuffer, this, [left, top, right, bottom, left, top, right, bottom, mask, filter]);
  };
  const LargeSide = 2048; // from here on a picture needs a worker with more memory
  for (const side of ['width', 'height']) {
    const native = Object.getOwnPropertyDescriptor(HTMLCanvasElement.prototype, side);
    defineProperty(HTMLCanvasElement.prototype, side, {
      ...native,
      set(value) {
        if (value > LargeSide) report('large');
        if (value > MaxSide) report('clamped');
        apply(native.set, this, [value > MaxSide ? MaxSide : value]);
      },
    });
  }

  // ---- surroundings that differ between machines
  const fix = (target, name, value) => defineProperty(target, name, { configurable: true, get: () => value });
  fix(globalThis, 'devicePixelRatio', 1);
  fix(Navigator.prototype, 'hardwareConcurrency', 1);
  fix(Navigator.prototype, 'language', 'en-GB');
  fix(Navigator.prototype, 'languages', ['en-GB']);

  globalThis.pentimento = {
    apply, report, reportStep, reportFailure, text, wake, MaxSide,
    idle: () => frameCallbacks.length === 0,
    dropFrames() { frameCallbacks = []; },
    freeze() { frozen = true; },
    setBeforeTick(callback) { beforeTick = callback; },
    begin(job) {
      secret = job.secret;
      chance = job.seed | 0;
      now = 0;
      fix(globalThis, 'innerWidth', job.width);
      fix(globalThis, 'innerHeight', job.height);
      fix(Screen.prototype, 'width', job.width);
      fix(Screen.prototype, 'height', job.height);
      for (let i = 0; i < early.length; i++) apply(debug, theConsole, [secret + early[i]]);
      early = [];
      if (!job.tick) return;
      paced = true;
      apply(listen, globalThis, [job.tick, tick]);
    },
  };
})();
