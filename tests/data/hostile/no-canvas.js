// Says that it wants no canvas.
function setup() {
  noCanvas();
}
