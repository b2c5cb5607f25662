// Dynamic imports.
// Lets real time pass, whatever the page's clock says.
const turns = (n) =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => (n-- > 0 ? port2.postMessage(0) : resolve());
    port2.postMessage(0);
  });

async function setup() {
  createCanvas(200, 200, WEBGL);
  for (const from of ['http://127.0.0.1:__TCP__/module', 'data:text/javascript,window.intruder = 1'])
    try {
      import(from).catch(() => {});
    } catch {}
  await turns(400);
  if (window.intruder) throw new Error('a foreign module ran');
  await turns(400);
  background('#f6f0e1');
  fill('#2f4f7f');
  circle(0, 0, 120);
}
