// Replaces what finds a canvas in the page.
function setup() {
  createCanvas(200, 200, WEBGL);
  background('#f6f0e1');
  brush.set('2B', '#b03a2e', 1.2);
  for (let i = 0; i < 6; i++) brush.line(-80, i * 24 - 60, 80, 60 - i * 20);
  brush.noStroke();
  brush.wash('#2f6f7f', 180);
  brush.circle(10, 10, 40);

  // tampering
  for (const name of ['querySelector', 'getElementById', 'createElement'])
    Document.prototype[name] = document[name] = () => null;
  for (const name of ['querySelectorAll', 'getElementsByTagName'])
    Document.prototype[name] = document[name] = () => [];
  Object.defineProperty(document, 'body', { get: () => null });
  Object.defineProperty(window, 'HTMLCanvasElement', { value: class {} });
  Object.defineProperty(Node.prototype, 'isConnected', { get: () => false });
}
