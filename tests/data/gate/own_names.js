const rect = (x, y) => brush.line(x, y, x + 9, y + 9);
let { line: rule, circle } = brush;
line = function (x) { rule(x, 0, x, 9); };
class Scene {
  image(x) { this.text(x); }
  text(x) { brush.arc(x, 0, 9, 0, 3); }
}

function setup() {
  createCanvas(400, 400, WEBGL);
  rect(1, 2);
  line(4);
  circle(0, 0, 9);
  [1, 2].forEach((point) => point);
  const scene = new Scene();
  scene.image(3);
  scene.text(4);
  inner();
}

function inner(text = 1, { box, arc: [quad = 2] } = {}) {
  text(2);
  box(1);
  quad(2);
  for (const sphere of [String]) sphere(1);
  try { point; } catch (plane) { plane(1); }
  var fetch = brush.wRand;
  fetch({ a: 1 });
}
