new p5((p) => {
  p.draw = () => brush.line(0, 0, 9, 9);
});
