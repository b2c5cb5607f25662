// Guesses at flags that say it is done.
function setup() {
  createCanvas(200, 200, WEBGL);
  background('#f6f0e1');
  fill('#2f4f7f');
  circle(0, 0, 120);
  for (const name of ['done', '__done', 'finished', 'ready', 'renderDone', 'pentimentoDone', '__pentimento', 'pentimento', 'sketchDone'])
    window[name] = true;
  document.title = 'done';
  document.documentElement.dataset.done = '1';
  document.body.className = 'done ready finished';
  location.hash = 'done';
  for (const name of ['done', 'sketch-done', 'pentimento-done', 'load'])
    for (const target of [window, document, document.body]) target.dispatchEvent(new CustomEvent(name, { detail: 'done' }));
}


function draw() {
  circle(frameCount * 4, 20, 8);
  if (frameCount === 30) noLoop();
}
