// Is done, and hangs in a task that no clock can hold back.
function setup() {
  createCanvas(200, 200, WEBGL);
  background('#f6f0e1');
  fill('#2f4f7f');
  circle(0, 0, 120);
  const channel = new MessageChannel();
  let turns = 0;
  channel.port1.onmessage = () => {
    while (turns > 200);
    turns++;
    channel.port2.postMessage(0);
  };
  channel.port2.postMessage(0);
}
