// Two hundred canvases of sixteen megapixels.
function setup() {
  createCanvas(200, 200, WEBGL);
  window.hoard = Array.from({ length: 200 }, () => {
    const sheet = document.createElement('canvas');
    sheet.width = sheet.height = 4096;
    sheet.getContext('2d')?.fillRect(0, 0, 4096, 4096);
    return sheet;
  });
  background('#f6f0e1');
  fill('#2f4f7f');
  circle(0, 0, 120);
}
