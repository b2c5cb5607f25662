// Hands two gigabytes of blobs to the browser process.
function setup() {
  createCanvas(200, 200, WEBGL);
  const part = new Uint8Array(16 << 20).fill(7);
  window.hoard = Array.from({ length: 128 }, () => new Blob([part]));
  background('#f6f0e1');
  fill('#2f4f7f');
  circle(0, 0, 120);
}
