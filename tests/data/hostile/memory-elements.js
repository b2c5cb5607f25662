// Three hundred thousand elements in the page.
function setup() {
  createCanvas(200, 200, WEBGL);
  background('#f6f0e1');
  fill('#2f4f7f');
  circle(0, 0, 120);
  for (let i = 0; i < 300000; i++) document.body.appendChild(document.createElement('p')).textContent = 'x'.repeat(9999);
}
