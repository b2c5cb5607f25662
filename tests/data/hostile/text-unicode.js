// Emoji, right-to-left marks, zero-width letters, half pairs and NUL escapes.
function setup() {
  createCanvas(200, 200, WEBGL);
  const πäи中 = '🦩‮ gnirts ‬﻿​ \ud83d \0 \x00 \u{10ffff}';
  const été = 'Ã© â¬ �';
  console.log(πäи中, été);
  background('#f6f0e1');
  fill('#2f4f7f');
  circle(0, 0, 120);
}
