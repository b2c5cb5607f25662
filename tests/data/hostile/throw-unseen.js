// Throws and stops everyone from hearing of it.
window.onerror = () => true;
window.onunhandledrejection = (event) => event.preventDefault();
for (const name of ['error', 'unhandledrejection'])
  window.addEventListener(name, (event) => {
    event.preventDefault();
    event.stopImmediatePropagation();
  }, true);
Error.prepareStackTrace = () => 'forged';
Error.stackTraceLimit = 0;

function setup() {
  createCanvas(200, 200, WEBGL);
  background('#f6f0e1');
  fill('#2f4f7f');
  circle(0, 0, 120);
  throw new Error('unseen');
}
