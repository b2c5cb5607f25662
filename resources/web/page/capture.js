// Returns what is on the sketch's canvas as a PNG data URL.
(() => {
  const MaxSide = 4096;
  const canvas = pickCanvas();
  if (!canvas) return { canvas: false };

  const gl = glOf(canvas);
  const lost = gl ? gl.isContextLost() : false;
  const scale = Math.min(1, MaxSide / canvas.width, MaxSide / canvas.height);
  let source = canvas;
  if (scale < 1) {
    source = document.createElement('canvas');
    source.width = Math.floor(canvas.width * scale);
    source.height = Math.floor(canvas.height * scale);
    source.getContext('2d').drawImage(canvas, 0, 0, source.width, source.height);
  }
  return { canvas: true, lost, clamped: scale < 1, renderer: lost ? '' : rendererOf(gl), url: lost ? '' : source.toDataURL('image/png') };
})();
