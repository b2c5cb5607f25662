// Reads the resources of the program and its own page.
// Lets real time pass, whatever the page's clock says.
const turns = (n) =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => (n-- > 0 ? port2.postMessage(0) : resolve());
    port2.postMessage(0);
  });

async function setup() {
  createCanvas(200, 200, WEBGL);
  let text = '';
  const take = (answer) => answer.text().then((read) => (text += read));
  for (const address of ['qrc:/', 'qrc:/pentimento/web/page.html', 'sketch.js', location.href, 'chrome://version', 'devtools://devtools'])
    try {
      fetch(address).then(take).catch(() => {});
    } catch {}
  for (const address of ['qrc:/', 'chrome://gpu', 'chrome://crash', 'chrome://kill', 'view-source:' + location.href, 'about:blank', 'data:text/html,x'])
    try {
      location.href = address;
    } catch {}
  await turns(400);
  if (text) throw new Error('read ' + text);
  background('#f6f0e1');
  fill('#2f4f7f');
  circle(0, 0, 120);
}
