// Leaves for another page in every way.
// Lets real time pass, whatever the page's clock says.
const turns = (n) =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => (n-- > 0 ? port2.postMessage(0) : resolve());
    port2.postMessage(0);
  });

async function setup() {
  createCanvas(200, 200, WEBGL);
  location.href = 'http://127.0.0.1:__TCP__/href';
  location.assign('http://127.0.0.1:__TCP__/assign');
  location.replace('http://127.0.0.1:__TCP__/replace');
  window.open('http://127.0.0.1:__TCP__/self', '_self');
  try {
    navigation?.navigate('http://127.0.0.1:__TCP__/navigation').finished.catch(() => {});
  } catch {}
  await turns(400);
  background('#f6f0e1');
  fill('#2f4f7f');
  circle(0, 0, 120);
}
