// The paint trace: how the picture came to be, call by call. Only an instrumented render calls what is defined here.
// After each painting call of the sketch the canvas is copied, the paint that p5.brush still holds back is laid on
// the copy, and the pixels that changed are reported with the call's method and line. Painting itself never notices:
// its canvas, its masks and its random stream are as they were, so the last step is the picture.
(() => {
  'use strict';
  const host = pentimento;
  const { apply, report, reportStep } = host;
  const { defineProperty, assign } = Object;
  const NativeError = Error;
  const { btoa } = globalThis;
  const charsOf = String.fromCharCode;
  const { exec } = RegExp.prototype;
  const { querySelectorAll } = Document.prototype;
  const { getContext } = HTMLCanvasElement.prototype;
  const { min, max, floor, ceil } = Math;

  // The brush libraries' painting methods of resources/brush-methods, and p5's own.
  const BRUSH = ['arc', 'circle', 'endShape', 'endStroke', 'flowLine', 'hatchArray', 'line', 'massArray', 'plot', 'polygon',
    'rect', 'spline'];
  const SHAPES = ['Polygon', 'Plot'];
  const SHAPE_METHODS = ['draw', 'erase', 'fill', 'hatch', 'mass', 'show', 'wash'];
  const P5 = ['arc', 'background', 'bezier', 'blend', 'box', 'circle', 'clear', 'cone', 'copy', 'curve', 'cylinder',
    'ellipse', 'ellipsoid', 'endShape', 'filter', 'image', 'line', 'model', 'plane', 'point', 'points', 'quad', 'rect', 'set',
    'shape', 'sphere', 'spline', 'square', 'text', 'torus', 'triangle', 'updatePixels'];
  const CONTEXT_2D = ['clearRect', 'drawImage', 'fill', 'fillRect', 'fillText', 'putImageData', 'stroke', 'strokeRect', 'strokeText'];

  // Each look at the canvas takes some 10 ms: long sketches are looked at less often.
  const SingleSteps = 500; // so many calls have a step each; then neighbours from one line share one …
  const LineSteps = 2000; // … and from here on, neighbours from any line
  const MostCallsPerStep = 16;
  const FullCalls = 1000; // a looping sketch is ended after the frame with this call

  // The library's own object with this assigned property, caught when the library assigns it. It is in no other way
  // to be had.
  function catchOwner(name, isIt, caught) {
    defineProperty(Object.prototype, name, {
      configurable: true,
      get() { return undefined; },
      set(value) {
        defineProperty(this, name, { value, writable: true, configurable: true, enumerable: true });
        if (!isIt(this)) return;
        delete Object.prototype[name];
        caught(this);
      },
    });
  }

  // What the library holds back: strokes and fills of one colour gather in masks, and are mixed with the canvas when
  // the colour changes or the frame ends. `layOn` does that now, within `bounds` (null: everywhere), and undoes what
  // it did to the library. The target of the drawing is the caller's matter.
  function paintOfBrush2(mix, noteBounds) {
    const { markDirtyRect } = mix;
    mix.markDirtyRect = function (mask, rect) {
      if (rect) noteBounds(rect);
      return apply(markDirtyRect, this, [mask, rect]);
    };
    return {
      renderer: () => mix.glMask.renderer,
      layOn(bounds) {
        const state = { ...mix };
        const masks = [mix.glMask, mix.mask];
        const rects = [masks[0].dirtyRect, masks[1].dirtyRect];
        if (bounds) for (let i = 0; i < 2; i++) masks[i].dirtyRect = bounds;
        mix.clearMask = () => {};
        try { mix.blend(false, true); } finally {
          assign(mix, state);
          for (let i = 0; i < 2; i++) masks[i].dirtyRect = rects[i];
        }
      },
    };
  }
  function paintOfBrush1(mix, randomOf) {
    let blank = null;
    return {
      renderer: () => mix.masks[0]._pInst._renderer,
      layOn() {
        const state = { ...mix };
        const random = randomOf();
        const randomState = { ...random };
        const { masks } = mix;
        const clears = [masks[0].clear, masks[1].clear, masks[2].clear];
        blank = blank || masks[2]._pInst.createGraphics(1, 1);
        masks[0].clear = masks[1].clear = () => {};
        masks[2].clear = () => { mix.masks = [masks[0], masks[1], blank]; }; // or it is drawn more than once
        try { mix.blend(false, true); mix.blend(false, true, true); } finally {
          for (let i = 0; i < 3; i++) masks[i].clear = clears[i];
          assign(mix, state);
          if (random) assign(random, randomState);
        }
      },
    };
  }

  // What p5 believes to be set in WebGL, and what is. p5.brush sets some of it behind p5's back, so a later mark can
  // depend on what was set before. Returns how to have it all back.
  function drawingState(renderer) {
    const gl = renderer.GL || renderer.drawingContext;
    const { _curShader, _cachedBlendMode, _isBlending } = renderer;
    const program = gl.getParameter(gl.CURRENT_PROGRAM);
    const blending = gl.isEnabled(gl.BLEND);
    const functions = [gl.BLEND_SRC_RGB, gl.BLEND_DST_RGB, gl.BLEND_SRC_ALPHA, gl.BLEND_DST_ALPHA].map((name) => gl.getParameter(name));
    const equations = [gl.BLEND_EQUATION_RGB, gl.BLEND_EQUATION_ALPHA].map((name) => gl.getParameter(name));
    const depthTest = gl.isEnabled(gl.DEPTH_TEST);
    const depthMask = gl.getParameter(gl.DEPTH_WRITEMASK);
    const unit = gl.getParameter(gl.ACTIVE_TEXTURE);
    const texture = gl.getParameter(gl.TEXTURE_BINDING_2D);
    return () => {
      assign(renderer, { _curShader, _cachedBlendMode, _isBlending });
      gl.useProgram(program);
      gl[blending ? 'enable' : 'disable'](gl.BLEND);
      gl.blendFuncSeparate(...functions);
      gl.blendEquationSeparate(...equations);
      gl[depthTest ? 'enable' : 'disable'](gl.DEPTH_TEST);
      gl.depthMask(depthMask);
      gl.activeTexture(unit);
      gl.bindTexture(gl.TEXTURE_2D, texture);
    };
  }

  // A copy of a WebGL canvas. While `redirected` runs, what is drawn on the canvas, or read from it, is the copy.
  function copyOf(canvas, gl) {
    const { bindFramebuffer, blitFramebuffer, texImage2D } = gl;
    const { READ_FRAMEBUFFER, DRAW_FRAMEBUFFER, FRAMEBUFFER, COLOR_ATTACHMENT0, TEXTURE_2D, RGBA, UNSIGNED_BYTE } = gl;
    const { width, height } = canvas;
    const bind = (target, framebuffer) => apply(bindFramebuffer, gl, [target, framebuffer]);
    const allocate = (format) => apply(texImage2D, gl, [TEXTURE_2D, 0, format, width, height, 0, RGBA, UNSIGNED_BYTE, null]);
    const copy = gl.createFramebuffer();
    const turned = gl.createFramebuffer();
    let active = false;

    const oldTexture = gl.getParameter(gl.TEXTURE_BINDING_2D);
    const texture = gl.createTexture();
    gl.bindTexture(TEXTURE_2D, texture);
    allocate(gl.RGBA8);
    gl.bindTexture(TEXTURE_2D, oldTexture);
    const oldTarget = gl.getParameter(gl.FRAMEBUFFER_BINDING);
    bind(FRAMEBUFFER, copy);
    gl.framebufferTexture2D(FRAMEBUFFER, COLOR_ATTACHMENT0, TEXTURE_2D, texture, 0);
    bind(FRAMEBUFFER, oldTarget);

    gl.bindFramebuffer = function (target, framebuffer) { bind(target, active && framebuffer === null ? copy : framebuffer); };
    // p5 1 takes the canvas itself as a texture, its top row first.
    gl.texImage2D = function (...args) {
      if (!active || args[args.length - 1] !== canvas) return apply(texImage2D, gl, args);
      const target = gl.getParameter(gl.TEXTURE_BINDING_2D);
      const drawn = gl.getParameter(gl.DRAW_FRAMEBUFFER_BINDING);
      const read = gl.getParameter(gl.READ_FRAMEBUFFER_BINDING);
      allocate(RGBA);
      bind(DRAW_FRAMEBUFFER, turned);
      gl.framebufferTexture2D(DRAW_FRAMEBUFFER, COLOR_ATTACHMENT0, TEXTURE_2D, target, 0);
      bind(READ_FRAMEBUFFER, copy);
      apply(blitFramebuffer, gl, [0, 0, width, height, 0, height, width, 0, gl.COLOR_BUFFER_BIT, gl.NEAREST]);
      gl.framebufferTexture2D(DRAW_FRAMEBUFFER, COLOR_ATTACHMENT0, TEXTURE_2D, null, 0);
      bind(DRAW_FRAMEBUFFER, drawn);
      bind(READ_FRAMEBUFFER, read);
    };
    return {
      isInUse: () => gl.getParameter(gl.DRAW_FRAMEBUFFER_BINDING) !== null, // the sketch draws somewhere else right now
      // The picture within `area` {x, y, width, height} (from the bottom left), after `work` drew on the copy.
      read(area, work, pixels) {
        const scissor = gl.isEnabled(gl.SCISSOR_TEST);
        if (scissor) gl.disable(gl.SCISSOR_TEST);
        bind(READ_FRAMEBUFFER, null);
        bind(DRAW_FRAMEBUFFER, copy);
        gl.blitFramebuffer(area.x, area.y, area.x + area.width, area.y + area.height,
          area.x, area.y, area.x + area.width, area.y + area.height, gl.COLOR_BUFFER_BIT, gl.NEAREST);
        bind(FRAMEBUFFER, copy);
        active = true;
        try { work(); } finally { active = false; }
        bind(FRAMEBUFFER, copy);
        gl.readPixels(area.x, area.y, area.width, area.height, RGBA, UNSIGNED_BYTE, pixels);
        bind(FRAMEBUFFER, null);
        if (scissor) gl.enable(gl.SCISSOR_TEST);
      },
      release() {
        delete gl.bindFramebuffer;
        delete gl.texImage2D;
        gl.deleteFramebuffer(copy);
        gl.deleteFramebuffer(turned);
        gl.deleteTexture(texture);
      },
    };
  }

  const base64 = (bytes) => {
    let binary = '';
    for (let i = 0; i < bytes.length; i += 8192) binary += apply(charsOf, null, bytes.subarray(i, i + 8192));
    return btoa(binary);
  };

  // The picture as it was last seen, and what has changed since. Rows from the bottom, as WebGL reads them.
  class Picture {
    constructor(width, height) {
      assign(this, { width, height, pixels: new Uint32Array(width * height), runs: new Uint32Array(ceil(width * height * 1.5) + 2) });
    }
    // Runs of changed pixels as [first, count, pixel …], counted by rows from the top; null when nothing changed.
    take(area, seen) {
      const { pixels, runs, width, height } = this;
      let length = 0, run = 0, next = -1;
      for (let row = area.height - 1; row >= 0; row--) {
        const from = (area.y + row) * width + area.x;
        const shown = (height - 1 - area.y - row) * width + area.x;
        for (let x = 0, s = row * area.width; x < area.width; x++, s++) {
          if (seen[s] === pixels[from + x]) continue;
          if (next !== shown + x) {
            run = length;
            runs[length++] = shown + x;
            runs[length++] = 0;
          }
          runs[run + 1]++;
          runs[length++] = pixels[from + x] = seen[s];
          next = shown + x + 1;
        }
      }
      return length ? new Uint8Array(runs.buffer, 0, length * 4) : null;
    }
  }

  host.trace = (brush) => {
    let paint = null; // what p5.brush holds back; null before it paints
    let canvas = null, copy = null, flat = null, picture = null, buffer = null;
    let depth = 0; // painting calls paint through each other; only the outermost is the sketch's own
    let calls = 0, steps = 0;
    let group = null; // calls whose paint has not been looked at: { method, line, calls, bounds, everywhere }

    const noteBounds = (rect) => {
      if (!group) return;
      const { bounds } = group;
      group.bounds = bounds === null ? { ...rect }
        : { minX: min(bounds.minX, rect.minX), minY: min(bounds.minY, rect.minY), maxX: max(bounds.maxX, rect.maxX), maxY: max(bounds.maxY, rect.maxY) };
    };
    let random = null; // the generator of p5.brush 1, which its flush draws from
    catchOwner('glMask', (owner) => typeof owner.applyShader === 'function', (mix) => { paint = paintOfBrush2(mix, noteBounds); });
    catchOwner('masks', (owner) => typeof owner.getPigment === 'function', (mix) => { paint = paintOfBrush1(mix, () => random); });
    const { seed } = brush;
    brush.seed = (value) => {
      catchOwner('s0', () => true, (generator) => { random = generator; });
      try { return apply(seed, brush, [value]); } finally { delete Object.prototype.s0; }
    };

    // The canvas capture.js will read: p5's own, or else the largest that shows.
    function sketchCanvas() {
      let best = null;
      const canvases = apply(querySelectorAll, document, ['canvas']);
      for (let i = 0; i < canvases.length; i++) {
        const next = canvases[i];
        if (!(next.width > 0 && next.height > 0)) continue;
        if (next.id === 'defaultCanvas0') return next;
        if (next.style.display !== 'none' && (!best || next.width * next.height > best.width * best.height)) best = next;
      }
      return best;
    }
    function findCanvas() {
      const found = sketchCanvas();
      if (!found) return false;
      if (found === canvas && picture.width === found.width && picture.height === found.height) return true;
      if (copy) copy.release();
      canvas = found;
      const gl = apply(getContext, canvas, ['webgl2']);
      copy = gl ? copyOf(canvas, gl) : null;
      flat = gl ? null : apply(getContext, canvas, ['2d']);
      if (!gl && !flat) return false;
      picture = new Picture(canvas.width, canvas.height);
      buffer = new ArrayBuffer(canvas.width * canvas.height * 4);
      group.everywhere = true;
      return true;
    }
    // What p5.brush marks as painted, with room for the soft edges of its fills.
    function areaOf({ bounds, everywhere }) {
      const { width, height } = picture;
      if (everywhere || bounds === null) return { x: 0, y: 0, width, height };
      const x = max(0, floor(bounds.minX) - 6), right = min(width, ceil(bounds.maxX) + 6);
      const top = max(0, floor(bounds.minY) - 6), bottom = min(height, ceil(bounds.maxY) + 6);
      return { x, y: height - bottom, width: max(0, right - x), height: max(0, bottom - top) };
    }
    function readFlat() {
      const { data } = flat.getImageData(0, 0, canvas.width, canvas.height);
      const rows = new Uint8Array(buffer);
      const rowBytes = canvas.width * 4;
      for (let y = 0; y < canvas.height; y++) rows.set(data.subarray(y * rowBytes, (y + 1) * rowBytes), (canvas.height - 1 - y) * rowBytes);
      for (let i = 0; i < rows.length; i += 4) {
        const alpha = rows[i + 3];
        if (alpha === 255) continue;
        for (let c = 0; c < 3; c++) rows[i + c] = (rows[i + c] * alpha + 127) / 255;
      }
    }
    function layPaintOn(area) {
      if (!paint) return;
      const renderer = paint.renderer();
      if (!renderer || (renderer.GL || renderer.drawingContext).canvas !== canvas) return; // held back for another canvas
      const { width, height } = picture;
      const all = area.width === width && area.height === height;
      const bounds = all ? null : { minX: area.x, minY: height - area.y - area.height, maxX: area.x + area.width, maxY: height - area.y };
      const restore = drawingState(renderer);
      try { paint.layOn(bounds); } finally { restore(); }
    }
    // Looks at what the group's calls changed. False when the canvas cannot be looked at now.
    function look() {
      depth++; // what the library calls meanwhile is not the sketch's
      try {
        if (!findCanvas() || (copy && copy.isInUse())) return false;
        const area = copy ? areaOf(group) : { x: 0, y: 0, width: canvas.width, height: canvas.height };
        if (area.width === 0 || area.height === 0) return true;
        if (copy) copy.read(area, () => layPaintOn(area), new Uint8Array(buffer));
        else readFlat();
        const changed = picture.take(area, new Uint32Array(buffer));
        if (!changed) return true;
        steps++;
        const { method, line, calls: count } = group;
        reportStep(`step\u001f${method}\u001f${line}\u001f${count}\u001f${picture.width}\u001f${picture.height}\u001f${base64(changed)}`);
        return true;
      } finally { depth--; }
    }
    function joins(line) {
      if (group.calls >= MostCallsPerStep || steps < SingleSteps) return false;
      return line === group.line || steps >= LineSteps;
    }
    function begin(method, line) {
      if (group && !joins(line) && look()) group = null;
      calls++;
      if (group) assign(group, { method, line, calls: group.calls + 1 });
      else group = { method, line, calls: 1, bounds: null, everywhere: false };
    }
    function lineOfCaller() {
      const found = apply(exec, /\/sketch\.js:(\d+)/, [new NativeError().stack]);
      return found ? +found[1] : 0;
    }
    function wrap(owner, method, shown, isOfBrush) {
      const native = owner[method];
      if (typeof native !== 'function') return;
      owner[method] = function (...args) {
        const elsewhere = isOfBrush ? false : this instanceof p5.Graphics || (this.canvas && canvas && this.canvas !== canvas);
        const line = depth > 0 || elsewhere ? 0 : lineOfCaller();
        if (line === 0) return apply(native, this, args); // the libraries paint at the end of a frame, too
        begin(shown, line);
        if (!isOfBrush) group.everywhere = true;
        depth++;
        try { return apply(native, this, args); } finally { depth--; }
      };
    }

    return {
      wrapCalls() {
        for (const method of BRUSH) wrap(brush, method, 'brush.' + method, true);
        for (const shape of SHAPES) if (brush[shape]) for (const method of SHAPE_METHODS) wrap(brush[shape].prototype, method, shape + '.' + method, true);
        for (const method of P5) wrap(p5.prototype, method, method, false);
        for (const method of CONTEXT_2D) wrap(CanvasRenderingContext2D.prototype, method, 'drawingContext.' + method, false);
      },
      isFull: () => calls >= FullCalls,
      // `frames`: how many a sketch drew that was ended although it loops; 0 for others.
      finish(frames) {
        group = group || { method: '', line: 0, calls: 0, bounds: null };
        group.everywhere = true;
        look();
        report('traced', frames);
      },
    };
  };
})();
