// Replaces what reads pixels from the graphics card.
function setup() {
  createCanvas(200, 200, WEBGL);
  background('#f6f0e1');
  brush.set('2B', '#b03a2e', 1.2);
  for (let i = 0; i < 6; i++) brush.line(-80, i * 24 - 60, 80, 60 - i * 20);
  brush.noStroke();
  brush.wash('#2f6f7f', 180);
  brush.circle(10, 10, 40);

  // tampering
  for (const kind of [WebGLRenderingContext, WebGL2RenderingContext]) {
    kind.prototype.readPixels = (x, y, w, h, format, type, pixels) => pixels?.fill(255);
    kind.prototype.isContextLost = () => true;
    kind.prototype.getContextAttributes = () => null;
    Object.defineProperty(kind.prototype, 'drawingBufferWidth', { get: () => 1 });
    Object.defineProperty(kind.prototype, 'canvas', { get: () => null });
  }
}
