// Fetches untouched built-ins from a blank frame.
function setup() {
  createCanvas(200, 200, WEBGL);
  const frame = document.body.appendChild(document.createElement('iframe'));
  const fresh = frame.contentWindow;
  if (fresh) {
    for (const name of ['Math', 'Date', 'Promise', 'JSON', 'console', 'requestAnimationFrame', 'setTimeout'])
      try {
        window[name] = fresh[name];
      } catch {}
    try {
      fresh.HTMLCanvasElement.prototype.toDataURL.call(document.querySelector('canvas'));
      fresh.fetch('http://127.0.0.1:__TCP__/frame').catch(() => {});
      new fresh.WebSocket('ws://127.0.0.1:__TCP__/frame');
    } catch {}
  }
  background('#f6f0e1');
  fill('#2f4f7f');
  circle(0, 0, 120);
}
