// Prints the page a hundred times.
const printPage = window.print.bind(window);

function setup() {
  createCanvas(200, 200, WEBGL);
  background('#f6f0e1');
  fill('#2f4f7f');
  circle(0, 0, 120);
  for (let i = 0; i < 100; i++) printPage();
}
