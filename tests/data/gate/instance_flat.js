new p5(function (sk) {
  sk.setup = function () {
    sk.createCanvas(400, 400);
    brush.line(0, 0, 9, 9);
  };
});
