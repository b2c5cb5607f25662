// Reads files of this machine.
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
  for (const address of ['file:///etc/passwd', 'file://localhost/etc/hostname', 'filesystem:file:///temporary/x'])
    try {
      fetch(address).then((answer) => answer.text()).then((read) => (text += read), () => {});
      const request = new XMLHttpRequest();
      request.onload = () => (text += request.responseText);
      request.open('GET', address);
      request.send();
    } catch {}
  new Image().src = 'file:///etc/passwd';
  location.href = 'file:///etc/passwd';
  await turns(400);
  if (text) throw new Error('read ' + text);
  background('#f6f0e1');
  fill('#2f4f7f');
  circle(0, 0, 120);
}
