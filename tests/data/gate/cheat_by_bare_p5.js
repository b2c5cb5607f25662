function setup() {
  createCanvas(400, 400, WEBGL);
  ellipse(0, 0, 100, 100);
  beginShape();
  vertex(0, 0);
  vertex(10, 10);
  endShape();
  window.rect(0, 0, 10, 10);
}
