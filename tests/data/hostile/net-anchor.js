// Clicks links: plain, ping, new window, download.
// Lets real time pass, whatever the page's clock says.
const turns = (n) =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => (n-- > 0 ? port2.postMessage(0) : resolve());
    port2.postMessage(0);
  });

async function setup() {
  createCanvas(200, 200, WEBGL);
  for (const values of [{}, { ping: 'http://127.0.0.1:__TCP__/ping' }, { target: '_blank' }, { download: 'x.bin' }]) {
    const link = document.body.appendChild(document.createElement('a'));
    Object.assign(link, { href: 'http://127.0.0.1:__TCP__/anchor', textContent: 'go', ...values });
    link.click();
  }
  await turns(400);
  background('#f6f0e1');
  fill('#2f4f7f');
  circle(0, 0, 120);
}
