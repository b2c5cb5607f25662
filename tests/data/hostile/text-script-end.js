// Holds </script> and comment marks in strings.
function setup() {
  createCanvas(200, 200, WEBGL);
  const text = '</script><script>window.intruder = 1</script><!-- <script> ]]> --%> */';
  if (window.intruder) throw new Error('escaped from ' + text);
  background('#f6f0e1');
  fill('#2f4f7f');
  circle(0, 0, 120);
}
