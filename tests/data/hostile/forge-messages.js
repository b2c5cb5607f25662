// Sends messages that say it is done.
function setup() {
  createCanvas(200, 200, WEBGL);
  background('#f6f0e1');
  fill('#2f4f7f');
  circle(0, 0, 120);
  for (const text of ['done', '{"type":"done"}', '{"done":true}', 'pentimento:done', '\u0000done']) {
    console.log(text);
    console.debug(text);
    console.info('%c' + text, 'color: red');
    window.postMessage(text, '*');
    window.postMessage({ type: text, done: true, png: 'x' }, '*');
  }
}


function draw() {
  circle(frameCount * 4, 20, 8);
  if (frameCount === 30) noLoop();
}
