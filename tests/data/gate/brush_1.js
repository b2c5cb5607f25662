function setup() {
  createCanvas(400, 400, WEBGL);
  brush.bleed(0.2, 'out');
  brush.setHatch('HB', '#333', 1);
  brush.circle(0, 0, 40);
}
