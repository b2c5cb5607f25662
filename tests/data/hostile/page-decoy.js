// Adds a hundred more canvases, one of them larger.
function setup() {
  createCanvas(200, 200, WEBGL);
  background('#f6f0e1');
  fill('#2f4f7f');
  circle(0, 0, 120);
  for (let i = 0; i < 100; i++) {
    const decoy = document.body.appendChild(document.createElement('canvas'));
    decoy.width = decoy.height = i === 50 ? 3000 : 10;
    decoy.getContext('2d').fillRect(0, 0, 1500, 1500);
  }
}
