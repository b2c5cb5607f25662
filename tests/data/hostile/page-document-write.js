// Opens the document anew and writes another.
function setup() {
  createCanvas(200, 200, WEBGL);
  background('#f6f0e1');
  fill('#2f4f7f');
  circle(0, 0, 120);
  document.open();
  document.write('<h1>Done</h1><script>window.done = true<\/script>');
  document.close();
}
