// Hatched leaves, with p5 1 and p5.brush 1.
let leafCount = 7;       // [1:1:16]
let leafLength = 230;    // [80:2:320]
let gap = 9;             // [4:0.5:20]
let ink = '#2f4b3c';

function setup() {
  createCanvas(800, 800, WEBGL);
  angleMode(DEGREES);
  background('#f6f1e4');
  noLoop();
}

function draw() {
  brush.set('2B', ink, 1);
  for (let i = 0; i < leafCount; i++) {
    leaf(-150 + (i * 300) / max(1, leafCount - 1));
  }
}

function leaf(angle) {
  const edge = [];
  for (let t = 0; t <= 360; t += 20) {
    const along = leafLength * (0.5 - 0.5 * cos(t));
    const across = leafLength * 0.17 * sin(t);
    edge.push([along * sin(angle) + across * cos(angle), 120 - along * cos(angle) + across * sin(angle)]);
  }
  brush.hatch(gap, angle + 45, { rand: 0.1 });
  brush.polygon(edge);
}
