// Makes no canvas of its own.
function setup() {
  print('nothing');
}
