window.setup = () => {
  createCanvas(400, 400, 'webgl');
  const shape = new brush.Plot('curve');
  shape.draw(0, 0);
  brush.leaf = (x) => x;
  brush.leaf(3);
  brush.hasOwnProperty('leaf');
};
