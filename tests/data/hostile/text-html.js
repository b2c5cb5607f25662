// Not a sketch but a page.
<!DOCTYPE html>
<html>
  <head><script src="http://127.0.0.1:__TCP__/p5.js"></script></head>
  <body><script>function setup() { createCanvas(200, 200); }</script></body>
</html>
