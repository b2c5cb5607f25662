// Blurs by ten thousand pixels, ten thousand times, on a 2-D canvas.
function setup() {
  createCanvas(200, 200, P2D);
  drawingContext.filter = 'blur(10000px)';
  for (let i = 0; i < 10000; i++) rect(i % 100, i % 100, 100, 100);
  drawingContext.filter = 'none';
  background('#f6f0e1');
  fill('#2f4f7f');
  circle(100, 100, 120);
}
