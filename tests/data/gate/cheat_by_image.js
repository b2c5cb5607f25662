let photo;

function preload() {
  photo = loadImage('photo.jpg');
}

function setup() {
  createCanvas(400, 400, WEBGL);
  image(photo, -200, -200);
  brush.line(0, 0, 1, 1);
}
