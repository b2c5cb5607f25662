// Hides its canvas in a closed shadow tree.
function setup() {
  createCanvas(200, 200, WEBGL);
  background('#f6f0e1');
  fill('#2f4f7f');
  circle(0, 0, 120);
  const box = document.body.appendChild(document.createElement('div'));
  box.attachShadow({ mode: 'closed' }).append(document.querySelector('canvas'));
}
