// WebRTC asks a TURN server over UDP, TCP and TLS.
// Lets real time pass, whatever the page's clock says.
const turns = (n) =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => (n-- > 0 ? port2.postMessage(0) : resolve());
    port2.postMessage(0);
  });

async function setup() {
  createCanvas(200, 200, WEBGL);
  try {
    const urls = ['turn:127.0.0.1:__UDP__', 'turn:127.0.0.1:__TCP__?transport=tcp', 'turns:127.0.0.1:__TCP__?transport=tcp'];
    const server = { urls, username: 'u', credential: 'c' };
    const peer = new RTCPeerConnection({ iceServers: [server] });
    peer.createDataChannel('x');
    const gathered = new Promise((resolve) => (peer.onicecandidate = (event) => event.candidate || resolve()));
    await peer.setLocalDescription(await peer.createOffer());
    await Promise.race([gathered, turns(4000)]);
  } catch {}
  await turns(400);
  background('#f6f0e1');
  fill('#2f4f7f');
  circle(0, 0, 120);
}
