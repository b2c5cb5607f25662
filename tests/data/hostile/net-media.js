// Sound, video, tracks and streams.
// Lets real time pass, whatever the page's clock says.
const turns = (n) =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => (n-- > 0 ? port2.postMessage(0) : resolve());
    port2.postMessage(0);
  });

async function setup() {
  createCanvas(200, 200, WEBGL);
  for (const tag of ['audio', 'video', 'source', 'track']) {
    const element = document.body.appendChild(document.createElement(tag));
    element.src = 'http://127.0.0.1:__TCP__/' + tag;
    element.load?.();
  }
  const film = document.body.appendChild(document.createElement('video'));
  film.poster = 'http://127.0.0.1:__TCP__/poster';
  try {
    createVideo('http://127.0.0.1:__TCP__/p5video');
  } catch {}
  await turns(400);
  background('#f6f0e1');
  fill('#2f4f7f');
  circle(0, 0, 120);
}
