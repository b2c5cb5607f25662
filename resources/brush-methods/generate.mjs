// Writes the allow-lists beside this file from what the libraries themselves export:
//   node generate.mjs <node_modules>          writes them
//   node generate.mjs --check <node_modules>  fails when a committed list differs
import fs from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';

const libraries = [
  { file: 'p5.brush-2.json', folder: 'p5.brush' },
  { file: 'p5.brush-1.json', folder: 'p5.brush-1' },
];

// What a library exports it says itself. What leaves a mark only its documentation says; names a version lacks
// fall out below.
const paints = ['arc', 'circle', 'endShape', 'endStroke', 'flowLine', 'hatchArray', 'line', 'massArray', 'plot',
  'polygon', 'rect', 'spline'];
// The same for the shapes made by `new brush.Polygon` and `new brush.Plot`.
const shapePaints = ['draw', 'erase', 'fill', 'hatch', 'mass', 'show', 'wash'];

// Both libraries are UMD files that put `brush` on the global object and touch p5 only to register themselves.
function exportsOf(script) {
  const page = { p5: { registerAddon() {}, prototype: { registerMethod() {} } } };
  page.self = page.window = page;
  vm.runInNewContext(fs.readFileSync(script, 'utf8'), page, { filename: script });
  return page.brush;
}

function allowList(folder) {
  const { version } = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8'));
  const brush = exportsOf(path.join(folder, 'dist', 'p5.brush.js'));
  const methods = Object.keys(brush).filter((name) => typeof brush[name] === 'function').sort();
  const ofShapes = ['Polygon', 'Plot'].flatMap((name) => Object.getOwnPropertyNames(brush[name].prototype));
  return {
    library: 'p5.brush',
    version,
    methods,
    painting: paints.filter((name) => methods.includes(name)),
    shapePainting: shapePaints.filter((name) => ofShapes.includes(name)),
  };
}

const check = process.argv[2] === '--check';
const packages = process.argv[check ? 3 : 2];
if (!packages) {
  console.error('usage: node generate.mjs [--check] <node_modules>');
  process.exit(2);
}
for (const { file, folder } of libraries) {
  const target = path.join(import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname), file);
  const text = JSON.stringify(allowList(path.join(packages, folder)), null, 1) + '\n';
  if (!check) {
    fs.writeFileSync(target, text);
  } else if (fs.readFileSync(target, 'utf8') !== text) {
    console.error(`${file} is not what ${folder} exports; run node generate.mjs ${packages}`);
    process.exitCode = 1;
  }
}
