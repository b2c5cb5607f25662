// A fragment shader that loops two thousand million times; llvmpipe ends each loop after 65,535 turns.
const vertex = `#version 300 es
in vec3 aPosition;
void main() { gl_Position = vec4(aPosition.xy * 2.0, 0.0, 1.0); }`;
const fragment = `#version 300 es
precision highp float;
uniform float seed;
out vec4 colour;
void main() {
  float x = seed;
  for (int i = 0; i < 2000000000; i++) x = fract(sin(x + gl_FragCoord.x) * 43758.5453);
  colour = vec4(x, x, x, 1.0);
}`;

function setup() {
  createCanvas(1600, 1600, WEBGL);
  const spin = createShader(vertex, fragment);
  shader(spin);
  spin.setUniform('seed', 0.5);
  plane(1600, 1600);
}
