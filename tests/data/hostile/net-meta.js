// Refresh, prefetch, preconnect, base and manifest.
// Lets real time pass, whatever the page's clock says.
const turns = (n) =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => (n-- > 0 ? port2.postMessage(0) : resolve());
    port2.postMessage(0);
  });

async function setup() {
  createCanvas(200, 200, WEBGL);
  const head = (tag, values) => {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(values)) element.setAttribute(name, value);
    document.head.appendChild(element);
  };
  head('base', { href: 'http://127.0.0.1:__TCP__/' });
  for (const rel of ['prefetch', 'preconnect', 'dns-prefetch', 'modulepreload', 'preload', 'prerender', 'manifest'])
    head('link', { rel, href: 'http://127.0.0.1:__TCP__/' + rel, as: 'script' });
  head('meta', { 'http-equiv': 'refresh', content: '0;url=http://127.0.0.1:__TCP__/refresh' });
  head('meta', { 'http-equiv': 'Content-Security-Policy', content: 'default-src *' });
  fetch('http://127.0.0.1:__TCP__/after').catch(() => {});
  await turns(400);
  background('#f6f0e1');
  fill('#2f4f7f');
  circle(0, 0, 120);
}
