const sketch = (p) => {
  p.setup = () => {
    p.createCanvas(400, 400, p.WEBGL);
    brush.instance(p);
    brush.load();
  };
  p.draw = () => {
    brush.circle(0, 0, 40);
    p.ellipse(0, 0, 3);
    leaf(p, 4);
    p.noLoop();
  };
};

function leaf(p, x) {
  p.text('leaf', x, 0);
}

new p5(sketch);
