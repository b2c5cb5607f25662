// fetch('https://example.org'); text('x', 0, 0); rect(0, 0, 1, 1); brush.nothing();
/* import x from 'y';
   ellipse(0, 0, 3, 3); } } } */
const help = 'see https://example.org/brush and call text() or rect(1, 2)';
const label = `brush.glow() { [ ( ${help.length} loadImage("a.png")`;
const pattern = /[({]fetch\(/;
const links = { docs: 'https://example.org' };

function setup() {
  createCanvas(400, 400, WEBGL);
  console.log('https://example.org', label, pattern, links);
  brush.circle(0, 0, "}}}".length); // )
}
