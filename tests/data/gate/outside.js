import flower from './flower.js';
const grab = fetch;
const own = typeof WebSocket === 'undefined';
const tip = 'data:image/png;base64,AAAA';
const ready = { fetch: 1 }.fetch;

async function setup() {
  createCanvas(400, 400, WEBGL);
  await import('./leaf.js');
  const a = await loadImage(tip);
  const b = await loadImage('data:image/png;base64,AAAA');
  const c = loadFont('https://example.org/serif.ttf');
  const picture = new Image();
  picture.src = tip;
  picture.src = own ? 'a' : 'b';
  new WebSocket('wss://example.org');
  navigator.sendBeacon('/x', '1');
  new Worker(tip);
  window.open('x');
  window['fetch']('y');
  picture.setAttribute('src', 'https://' + 'example.org');
  brush.line(0, 0, 9, 9);
  const node = { src: 1 };
  node.src = 2;
}
