// Names every right method and paints nothing.
function setup() {
  createCanvas(400, 400, WEBGL);
  brush.load();
  brush.set('HB', '#333', 1);
  brush.fill('#c44', 80);
  brush.hatch(5, 30);
  brush.line;
  new brush.Polygon([[0, 0], [10, 0], [5, 8]]);
  const names = 'brush.circle(0, 0, 10)'; // brush.spline([[0, 0], [9, 9]])
}
