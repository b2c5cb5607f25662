// Style sheets, imports, backgrounds and fonts.
// Lets real time pass, whatever the page's clock says.
const turns = (n) =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => (n-- > 0 ? port2.postMessage(0) : resolve());
    port2.postMessage(0);
  });

async function setup() {
  createCanvas(200, 200, WEBGL);
  const style = document.head.appendChild(document.createElement('style'));
  style.textContent = `@import url(http://127.0.0.1:__TCP__/import);
    @font-face { font-family: leak; src: url(http://127.0.0.1:__TCP__/font); }
    body { background: url(http://127.0.0.1:__TCP__/background); font-family: leak; cursor: url(http://127.0.0.1:__TCP__/cursor), auto; }`;
  document.body.append('text in that font');
  const sheet = document.head.appendChild(document.createElement('link'));
  sheet.rel = 'stylesheet';
  sheet.href = 'http://127.0.0.1:__TCP__/sheet';
  try {
    new FontFace('other', 'url(http://127.0.0.1:__TCP__/face)').load().catch(() => {});
  } catch {}
  await turns(400);
  background('#f6f0e1');
  fill('#2f4f7f');
  circle(0, 0, 120);
}
