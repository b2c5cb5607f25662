// Asks for files and folders.
function setup() {
  createCanvas(200, 200, WEBGL);
  background('#f6f0e1');
  fill('#2f4f7f');
  circle(0, 0, 120);
  const input = document.body.appendChild(document.createElement('input'));
  input.type = 'file';
  input.click();
  for (const ask of ['showOpenFilePicker', 'showSaveFilePicker', 'showDirectoryPicker']) window[ask]?.().catch(() => {});
}
