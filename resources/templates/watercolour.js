// A flower in watercolour, with p5 2 and p5.brush 2.
let petals = 6;          // [3:1:12]
let petalLength = 190;   // [60:2:320]
let spread = 0.62;       // [0.2:0.02:1]
let bleed = 0.2;         // [0:0.01:0.5]
let leaves = true;
let petalColour = '#e86f5b';
let leafColour = '#6f9457';

function setup() {
  createCanvas(800, 800, WEBGL);
  angleMode(DEGREES);
  background('#fbf7ec');
  noLoop();
}

function draw() {
  brush.noStroke();
  brush.fillTexture(0.4, 0.3);
  if (leaves) {
    brush.fill(leafColour, 120);
    petal(150, 260, 0.4);
    petal(205, 230, 0.4);
  }
  brush.fill(petalColour, 110);
  for (let i = 0; i < petals; i++) {
    petal((i * 360) / petals, petalLength, spread);
  }
  brush.fill('#f2c14e', 170);
  brush.circle(0, 0, petalLength * 0.17);
}

// One petal that grows from the middle of the picture towards `angle`.
function petal(angle, length, width) {
  const edge = [];
  for (let t = 0; t <= 360; t += 15) {
    const along = length * (0.55 - 0.5 * cos(t));
    const across = length * width * 0.5 * sin(t);
    edge.push([along * cos(angle) - across * sin(angle), along * sin(angle) + across * cos(angle)]);
  }
  brush.fillBleed(bleed);
  brush.polygon(edge);
}
