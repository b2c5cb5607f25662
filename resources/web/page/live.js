// The live view's hands in the page. `readFrame` returns the picture's pixels, four bytes each; `sendPointer` and
// `sendKey` hand the sketch what the user did, as events of the page. They are not trusted events, on purpose: with
// those a sketch could open files and windows.
(() => {
  const MaxPixels = 2048 * 2048;
  let pixels = new Uint8Array(0);
  let scratch = null;

  // WebGL's own bytes are premultiplied and begin at the bottom.
  function readWebGl(gl, width, height) {
    if (pixels.length !== width * height * 4) pixels = new Uint8Array(width * height * 4);
    const two = gl instanceof WebGL2RenderingContext;
    const target = two ? gl.READ_FRAMEBUFFER : gl.FRAMEBUFFER;
    const bound = gl.getParameter(two ? gl.READ_FRAMEBUFFER_BINDING : gl.FRAMEBUFFER_BINDING);
    const packing = two ? [gl.PACK_ROW_LENGTH, gl.PACK_SKIP_PIXELS, gl.PACK_SKIP_ROWS] : [];
    const packed = packing.map((name) => gl.getParameter(name));
    const buffer = two ? gl.getParameter(gl.PIXEL_PACK_BUFFER_BINDING) : null;
    gl.bindFramebuffer(target, null);
    if (two) gl.bindBuffer(gl.PIXEL_PACK_BUFFER, null);
    packing.forEach((name) => gl.pixelStorei(name, 0));
    gl.readPixels(0, 0, width, height, gl.RGBA, gl.UNSIGNED_BYTE, pixels);
    packing.forEach((name, i) => gl.pixelStorei(name, packed[i]));
    if (two) gl.bindBuffer(gl.PIXEL_PACK_BUFFER, buffer);
    gl.bindFramebuffer(target, bound);
    return { width, height, raw: true, pixels: pixels.buffer };
  }
  function read2d(context, width, height) {
    return { width, height, raw: false, pixels: context.getImageData(0, 0, width, height).data.buffer };
  }
  globalThis.readFrame = () => {
    const canvas = pickCanvas();
    if (!canvas) return {};
    let context = null;
    try { context = canvas.getContext('2d'); } catch { /* lost */ }
    const gl = context ? null : glOf(canvas);
    if (gl && gl.isContextLost()) return { lost: true };
    const scale = Math.min(1, Math.sqrt(MaxPixels / (canvas.width * canvas.height)));
    const width = Math.max(1, Math.floor(canvas.width * scale)), height = Math.max(1, Math.floor(canvas.height * scale));
    if (scale === 1 && gl) return readWebGl(gl, width, height);
    if (scale === 1 && context) return read2d(context, width, height);
    scratch = scratch || document.createElement('canvas');
    scratch.width = width;
    scratch.height = height;
    const small = scratch.getContext('2d', { willReadFrequently: true });
    small.drawImage(canvas, 0, 0, width, height);
    return read2d(small, width, height);
  };

  // What draws in this process, on a canvas nobody sees.
  globalThis.readRenderer = () => {
    const gl = glOf(document.createElement('canvas'));
    const name = rendererOf(gl);
    if (gl) gl.getExtension('WEBGL_lose_context').loseContext();
    return name;
  };

  // ---- the mouse; positions are pixels of the picture that was read
  let inside = false;
  let pressedAt = null;
  let clicks = 1;
  globalThis.sendPointer = (what) => {
    const canvas = pickCanvas();
    if (!canvas) return;
    const box = canvas.getBoundingClientRect();
    const clientX = box.left + (what.x * box.width) / what.width, clientY = box.top + (what.y * box.height) / what.height;
    const within = what.x >= 0 && what.y >= 0 && what.x < what.width && what.y < what.height;
    const target = within ? canvas : document.documentElement;
    if (what.kind === 'press') clicks = what.clicks;
    const shared = { bubbles: true, cancelable: true, composed: true, view: window, clientX, clientY, screenX: clientX,
      screenY: clientY, button: what.button, buttons: what.buttons, detail: clicks, shiftKey: what.shift,
      ctrlKey: what.ctrl, altKey: what.alt, metaKey: what.meta };
    const pointer = (name, on = target, button = what.button) => on.dispatchEvent(
      new PointerEvent('pointer' + name, { ...shared, button, pointerId: 1, pointerType: 'mouse', isPrimary: true }));
    const mouse = (name, on = target) => on.dispatchEvent(new MouseEvent(name, shared));
    if (within !== inside) {
      inside = within;
      const name = within ? 'over' : 'out';
      pointer(name, canvas, -1);
      mouse('mouse' + name, canvas);
    }
    if (what.kind === 'wheel') {
      target.dispatchEvent(new WheelEvent('wheel', { ...shared, deltaX: what.wheelX, deltaY: what.wheelY }));
    } else if (what.kind === 'press') {
      pressedAt = target;
      pointer('down');
      mouse('mousedown');
    } else if (what.kind === 'release') {
      pointer('up');
      mouse('mouseup');
      if (pressedAt === target && what.button === 0) {
        mouse('click');
        if (clicks === 2) mouse('dblclick');
      }
      pressedAt = null;
    } else {
      pointer('move', target, -1);
      mouse('mousemove');
    }
  };

  globalThis.sendKey = (what) => {
    const target = document.activeElement || document.body || document;
    const event = (name, code) => target.dispatchEvent(new KeyboardEvent(name, { bubbles: true, cancelable: true,
      composed: true, view: window, key: what.key, code: what.code, keyCode: code, which: code,
      charCode: name === 'keypress' ? code : 0, repeat: what.repeat, shiftKey: what.shift, ctrlKey: what.ctrl,
      altKey: what.alt, metaKey: what.meta }));
    const goesOn = event(what.pressed ? 'keydown' : 'keyup', what.keyCode);
    if (what.pressed && goesOn && what.key.length === 1) event('keypress', what.key.charCodeAt(0));
  };
})();
