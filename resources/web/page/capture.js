// Runs in a world of its own beside the page: nothing the sketch has redefined exists here. Returns what is on the
// sketch's canvas as a PNG data URL.
(() => {
  const MaxSide = 4096;
  const canvases = [...document.querySelectorAll('canvas')].filter((canvas) => canvas.width > 0 && canvas.height > 0);
  const area = (canvas) => canvas.width * canvas.height;
  const shown = canvases.filter((canvas) => getComputedStyle(canvas).display !== 'none');
  const candidates = shown.length ? shown : canvases;
  const canvas = document.querySelector('canvas#defaultCanvas0') || candidates.reduce((best, next) => (best && area(best) >= area(next) ? best : next), null);
  if (!canvas) return { canvas: false };

  const glOf = (element) => {
    try { return element.getContext('webgl2') || element.getContext('webgl'); } catch { return null; }
  };
  const gl = glOf(canvas);
  const lost = gl ? gl.isContextLost() : false;
  const nameOf = (context) => {
    const info = context && context.getExtension('WEBGL_debug_renderer_info');
    return info ? context.getParameter(info.UNMASKED_RENDERER_WEBGL) : '';
  };
  const scale = Math.min(1, MaxSide / canvas.width, MaxSide / canvas.height);
  let source = canvas;
  if (scale < 1) {
    source = document.createElement('canvas');
    source.width = Math.floor(canvas.width * scale);
    source.height = Math.floor(canvas.height * scale);
    source.getContext('2d').drawImage(canvas, 0, 0, source.width, source.height);
  }
  return { canvas: true, lost, clamped: scale < 1, renderer: lost ? '' : nameOf(gl), url: lost ? '' : source.toDataURL('image/png') };
})();
