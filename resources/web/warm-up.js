// Uses every shader of the drawing libraries once, so that they lie compiled before the first sketch comes.
function setup() {
  createCanvas(160, 160, WEBGL);
  background(250);
  noStroke();
  fill(200, 60, 60);
  plane(20, 20);
  stroke(0);
  strokeWeight(3);
  line(-60, -60, -20, -60);
  rect(-60, -40, 20, 20);
  beginShape(); vertex(-60, 0); vertex(-40, 10); vertex(-60, 20); endShape(CLOSE);
  push();
  lights();
  noStroke();
  translate(40, 40);
  box(20);
  pop();
  const layer = createGraphics(16, 16);
  layer.background(80);
  image(layer, 50, -60, 16, 16);
  brush.set('2B', '#2b3a4a', 1.5);
  brush.line(-70, 60, 70, 50);
  brush.set('marker', '#b04030', 2);
  brush.line(-70, 70, 70, 60);
  brush.noStroke();
  brush.fill('#3060a0', 120);
  brush.fillTexture(0.5, 0.4);
  brush.circle(-30, 30, 20);
  brush.noFill();
  if (brush.wash) {
    brush.wash('#40a060', 120);
    brush.circle(30, -20, 18);
    brush.noWash();
  }
  if (brush.hatchStyle) brush.hatchStyle('pen', '#553311', 1);
  brush.hatch(4, 45);
  brush.rect(0, 0, 24, 24);
  brush.noHatch();
  noLoop();
}
