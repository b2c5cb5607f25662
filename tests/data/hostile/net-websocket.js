// A WebSocket.
// Lets real time pass, whatever the page's clock says.
const turns = (n) =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => (n-- > 0 ? port2.postMessage(0) : resolve());
    port2.postMessage(0);
  });

async function setup() {
  createCanvas(200, 200, WEBGL);
  let opened = false;
  try {
    const socket = new WebSocket('ws://127.0.0.1:__TCP__/socket');
    socket.onopen = () => (opened = true);
  } catch {}
  await turns(400);
  if (opened) throw new Error('reached');
  await turns(400);
  background('#f6f0e1');
  fill('#2f4f7f');
  circle(0, 0, 120);
}
