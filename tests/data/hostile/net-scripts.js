// Script elements from elsewhere, from data and from blobs.
// Lets real time pass, whatever the page's clock says.
const turns = (n) =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => (n-- > 0 ? port2.postMessage(0) : resolve());
    port2.postMessage(0);
  });

async function setup() {
  createCanvas(200, 200, WEBGL);
  window.reached = () => (window.intruder = true);
  const sources = [
    'http://127.0.0.1:__TCP__/script',
    'data:text/javascript,reached()',
    URL.createObjectURL(new Blob(['reached()'], { type: 'text/javascript' })),
  ];
  for (const src of sources) document.head.appendChild(document.createElement('script')).src = src;
  document.head.appendChild(document.createElement('script')).textContent = 'reached()';
  document.body.insertAdjacentHTML('beforeend', '<img src="data:," onerror="reached()">');
  await turns(400);
  if (window.intruder) throw new Error('a foreign script ran');
  await turns(400);
  background('#f6f0e1');
  fill('#2f4f7f');
  circle(0, 0, 120);
}
