// Leaves for an empty page, which needs no permission.
function setup() { createCanvas(100, 100, WEBGL); location.href = 'about:blank'; }
function draw() { background(frameCount); }
