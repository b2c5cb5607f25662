// Frames, objects and portals.
// Lets real time pass, whatever the page's clock says.
const turns = (n) =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => (n-- > 0 ? port2.postMessage(0) : resolve());
    port2.postMessage(0);
  });

async function setup() {
  createCanvas(200, 200, WEBGL);
  for (const [tag, key] of [['iframe', 'src'], ['embed', 'src'], ['object', 'data'], ['portal', 'src']])
    document.body.appendChild(document.createElement(tag))[key] = 'http://127.0.0.1:__TCP__/' + tag;
  const inside = document.body.appendChild(document.createElement('iframe'));
  inside.srcdoc = '<img src="http://127.0.0.1:__TCP__/inside"><script>parent.intruder = 1</script>';
  await turns(400);
  if (window.intruder) throw new Error('a frame ran a script');
  await turns(400);
  background('#f6f0e1');
  fill('#2f4f7f');
  circle(0, 0, 120);
}
