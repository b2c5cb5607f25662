function setup() {
  createCanvas(400, 400, WEBGL);
  textFont('serif');
  text('a beautiful hibiscus', 0, 0);
  drawingContext.fillText('flower', 10, 10);
  brush.line(0, 0, 1, 1);
}
