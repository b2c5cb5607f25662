// Evaluated before capture.js and live.js, in the world of its own beside the page where nothing the sketch has
// redefined exists: which canvas is the picture, and what draws on it.
function pickCanvas() {
  const canvases = [...document.querySelectorAll('canvas')].filter((canvas) => canvas.width > 0 && canvas.height > 0);
  const area = (canvas) => canvas.width * canvas.height;
  const shown = canvases.filter((canvas) => getComputedStyle(canvas).display !== 'none');
  const candidates = shown.length ? shown : canvases;
  return document.querySelector('canvas#defaultCanvas0') || candidates.reduce((best, next) => (best && area(best) >= area(next) ? best : next), null);
}
function glOf(canvas) {
  try { return canvas.getContext('webgl2') || canvas.getContext('webgl'); } catch { return null; }
}
function rendererOf(gl) {
  const info = gl && gl.getExtension('WEBGL_debug_renderer_info');
  return info ? gl.getParameter(info.UNMASKED_RENDERER_WEBGL) : '';
}
