function setup() {
  createCanvas(400, 400);
  brush.circle(200, 200, 80);
}
