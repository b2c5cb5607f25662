// Downloads a thousand files.
function setup() {
  createCanvas(200, 200, WEBGL);
  background('#f6f0e1');
  fill('#2f4f7f');
  circle(0, 0, 120);
  const link = document.createElement('a');
  for (let i = 0; i < 1000; i++) {
    link.href = i % 2 ? 'data:application/octet-stream,x' : URL.createObjectURL(new Blob(['x']));
    link.download = `../../pentimento-hostile-${i}.bin`;
    link.click();
  }
  saveCanvas('pentimento-hostile', 'png');
  saveStrings(['x'], 'pentimento-hostile', 'txt');
}
