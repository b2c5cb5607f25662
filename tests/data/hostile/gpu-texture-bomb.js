// Asks the graphics process for four gigabytes of textures.
function setup() {
  createCanvas(200, 200, WEBGL);
  const gl = document.createElement('canvas').getContext('webgl2');
  for (let i = 0; i < 64; i++) {
    gl.bindTexture(gl.TEXTURE_2D, gl.createTexture());
    gl.texStorage2D(gl.TEXTURE_2D, 1, gl.RGBA8, 4096, 4096);
    gl.texSubImage2D(gl.TEXTURE_2D, 0, 0, 0, 4096, 1, gl.RGBA, gl.UNSIGNED_BYTE, new Uint8Array(16384));
  }
  gl.finish();
  background('#f6f0e1');
  fill('#2f4f7f');
  circle(0, 0, 120);
}
