// function setup() { createCanvas(400, 400, WEBGL); }
/* brush.circle(0, 0, 10); */
