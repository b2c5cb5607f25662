// Draws a thousand million points in one call.
function setup() {
  createCanvas(200, 200, WEBGL);
  const gl = document.createElement('canvas').getContext('webgl2');
  const program = gl.createProgram();
  for (const [type, source] of [
    [gl.VERTEX_SHADER, '#version 300 es\nvoid main() { gl_Position = vec4(sin(float(gl_VertexID)), 0, 0, 1); gl_PointSize = 9.0; }'],
    [gl.FRAGMENT_SHADER, '#version 300 es\nprecision highp float; out vec4 c; void main() { c = vec4(1); }'],
  ]) {
    const part = gl.createShader(type);
    gl.shaderSource(part, source);
    gl.compileShader(part);
    gl.attachShader(program, part);
  }
  gl.linkProgram(program);
  gl.useProgram(program);
  gl.drawArraysInstanced(gl.POINTS, 0, 1000000, 1000);
  gl.finish();
  background('#f6f0e1');
  fill('#2f4f7f');
  circle(0, 0, 120);
}
