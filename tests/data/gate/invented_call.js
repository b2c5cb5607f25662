function setup() {
  createCanvas(400, 400, WEBGL);
  brush.watercolor('#4a7', 0.5);
  brush.circle(0, 0, 80);
  brush['splatter'](10);
}
