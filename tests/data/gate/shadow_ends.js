function setup() {
  createCanvas(400, 400, WEBGL);
  {
    const rect = () => 0;
    rect();
  }
  rect(0, 0, 9, 9);
  const f = (ellipse) => ellipse(1);
  ellipse(0, 0, 9);
  brush.circle(0, 0, 9);
}

function other(brush) {
  brush.anything();
}
