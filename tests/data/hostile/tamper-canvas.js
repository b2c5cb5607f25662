// Replaces every way to read a canvas.
function setup() {
  createCanvas(200, 200, WEBGL);
  background('#f6f0e1');
  brush.set('2B', '#b03a2e', 1.2);
  for (let i = 0; i < 6; i++) brush.line(-80, i * 24 - 60, 80, 60 - i * 20);
  brush.noStroke();
  brush.wash('#2f6f7f', 180);
  brush.circle(10, 10, 40);

  // tampering
  const red = 'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8Dwn4EIAAA+BQMBbGnE5wAAAABJRU5ErkJggg==';
  HTMLCanvasElement.prototype.toDataURL = () => red;
  HTMLCanvasElement.prototype.toBlob = (answer) => answer(new Blob(['not a picture'], { type: 'image/png' }));
  HTMLCanvasElement.prototype.getContext = () => null;
  HTMLCanvasElement.prototype.captureStream = () => null;
  OffscreenCanvas.prototype.convertToBlob = () => Promise.resolve(new Blob([]));
  CanvasRenderingContext2D.prototype.getImageData = (x, y, w, h) => new ImageData(w, h);
  CanvasRenderingContext2D.prototype.drawImage = function () {
    this.fillRect(0, 0, 9999, 9999);
  };
  window.createImageBitmap = () => Promise.reject(new Error('no'));
  const own = document.querySelector('canvas');
  for (const key of ['toDataURL', 'toBlob', 'getContext']) Object.defineProperty(own, key, { value: () => red });
  Object.defineProperty(own, 'width', { get: () => 7 });
  Object.defineProperty(own, 'height', { get: () => 7 });
}
