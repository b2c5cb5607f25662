// Pictures: element, srcset, p5, SVG, favicon.
// Lets real time pass, whatever the page's clock says.
const turns = (n) =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => (n-- > 0 ? port2.postMessage(0) : resolve());
    port2.postMessage(0);
  });

async function setup() {
  createCanvas(200, 200, WEBGL);
  new Image().src = 'http://127.0.0.1:__TCP__/image';
  const image = document.body.appendChild(new Image());
  image.srcset = 'http://127.0.0.1:__TCP__/set 1x';
  try {
    createImg('http://127.0.0.1:__TCP__/p5', '');
    Promise.resolve(loadImage('http://127.0.0.1:__TCP__/load')).catch(() => {});
  } catch {}
  new Image().src = `data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg"><image href="http://127.0.0.1:__TCP__/svg"/></svg>`;
  document.head.appendChild(Object.assign(document.createElement('link'), { rel: 'icon', href: 'http://127.0.0.1:__TCP__/icon' }));
  await turns(400);
  background('#f6f0e1');
  fill('#2f4f7f');
  circle(0, 0, 120);
}
