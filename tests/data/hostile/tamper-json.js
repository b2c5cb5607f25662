// Replaces JSON, encoders and Blob.
function setup() {
  createCanvas(200, 200, WEBGL);
  background('#f6f0e1');
  brush.set('2B', '#b03a2e', 1.2);
  for (let i = 0; i < 6; i++) brush.line(-80, i * 24 - 60, 80, 60 - i * 20);
  brush.noStroke();
  brush.wash('#2f6f7f', 180);
  brush.circle(10, 10, 40);

  // tampering
  JSON.stringify = () => '{"type":"done","ok":true}';
  JSON.parse = () => ({ ok: true });
  window.JSON = null;
  window.TextEncoder = window.TextDecoder = window.Blob = window.FileReader = window.URL = null;
}
