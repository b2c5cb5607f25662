// Writes what completion and hover know of a medium, from the documentation inside the pinned packages themselves:
//   node generate.mjs <node_modules> <output folder>
// p5 2 has type declarations, p5 1 comments in its source, the brush libraries a README with a list of functions and
// comments in their sources. One file each for p5.brush-2 and p5.brush-1: a list of {name, owner, signature, doc};
// the signature is empty for what is not called.
import fs from 'node:fs';
import path from 'node:path';

const [packages, target] = process.argv.slice(2);
if (!target) {
  console.error('usage: node generate.mjs <node_modules> <output folder>');
  process.exit(2);
}
const here = path.dirname(new URL(import.meta.url).pathname);
const read = (...parts) => fs.readFileSync(path.join(packages, ...parts), 'utf8');
const LongestDoc = 180;

// The first sentence of a comment as plain text.
function firstSentence(text) {
  const plain = text
    .replace(/<[^>]+>/g, '')
    .replace(/\*\*|`/g, '')
    .replace(/\[([^\]]+)\]\([^)]*\)/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();
  const sentence = /^.*?[.!?](?=\s+[A-Z]|\s*$)/.exec(plain)?.[0] ?? plain;
  return sentence.length > LongestDoc ? sentence.slice(0, LongestDoc - 1).trimEnd() + '…' : sentence;
}

const commentText = (comment) => comment.replace(/^[ \t]*\* ?/gm, '').trim();
const proseOf = (text) => text.split(/^\s*@/m)[0].split(/\n\s*\n/)[0];

// `x: number, y?: number` as `x, [y]`: names are what a painter needs, types are noise.
function parameterNames(list) {
  const names = [];
  let depth = 0;
  let current = '';
  for (const c of list + ',') {
    if (c === ',' && depth === 0) {
      const match = /^\s*(\.\.\.)?([\w$]+)(\?)?/.exec(current);
      if (match) names.push((match[1] ?? '') + (match[3] ? `[${match[2]}]` : match[2]));
      current = '';
      continue;
    }
    depth += '([{<'.includes(c) ? 1 : ')]}'.includes(c) || (c === '>' && !current.endsWith('=')) ? -1 : 0;
    current += c;
  }
  return names;
}

// Of several ways to call a function, the one with the most parameters.
function keep(symbols, symbol) {
  const known = symbols.get(symbol.name);
  if (!known) return symbols.set(symbol.name, symbol);
  const parameters = ({ signature }) => (signature.endsWith('()') ? 0 : signature.split(',').length);
  if (symbol.signature && parameters(symbol) > parameters(known)) known.signature = symbol.signature;
  known.doc ||= symbol.doc;
  return symbols;
}

// A source as pairs of a comment and the code up to the next one.
function* commented(text) {
  for (const piece of text.split('/**').slice(1)) {
    const end = piece.indexOf('*/');
    if (end >= 0) yield { comment: commentText(piece.slice(0, end)), code: piece.slice(end + 2) };
  }
}

function fromDeclarations(text) {
  const symbols = new Map();
  for (const { comment, code } of commented(text)) {
    let doc = firstSentence(proseOf(comment));
    for (const line of code.split('\n')) {
      const [, call, parameters] = /^function (\w+)(?:<.*?>)?\((.*)\): .*;$/.exec(line) ?? [];
      const [, constant] = /^(\w+): typeof P5\.\w+;$/.exec(line) ?? [];
      const name = call ?? constant;
      if (!name) continue;
      const signature = call ? `${name}(${parameterNames(parameters).join(', ')})` : '';
      const first = !symbols.has(name);
      keep(symbols, { name, owner: 'p5', signature, doc });
      if (first) doc = ''; // of this declaration; others that follow without a comment have none
    }
  }
  return symbols;
}

function fromSourceComments(text) {
  const symbols = new Map();
  let owner = '';
  for (const { comment } of commented(text)) {
    owner = /^@(?:class|for)\s+(\S+)/m.exec(comment)?.[1] ?? owner;
    const [, kind, name] = /^@(method|property)\s+(?:\{[^}\n]*\}\s*)?(\w+)/m.exec(comment) ?? [];
    if (owner !== 'p5' || !name || name.startsWith('_') || /^@private/m.test(comment)) continue;
    const parameters = [...comment.matchAll(/^@param\s+\{[^}\n]*\}\s+(\[\w+|\w+)/gm)].map(([, parameter]) =>
      parameter.startsWith('[') ? parameter + ']' : parameter);
    const signature = kind === 'method' ? `${name}(${parameters.join(', ')})` : '';
    keep(symbols, { name, owner: 'p5', signature, doc: firstSentence(proseOf(comment)) });
  }
  return symbols;
}

// `- \`brush.line(x1, y1, x2, y2)\`` and the description below it; classes have a heading instead.
function fromReadme(text, symbols) {
  const lines = text.split('\n');
  let heading = '';
  lines.forEach((line, at) => {
    heading = /^#### Class: `brush\.(\w+)`/.exec(line)?.[1] ?? heading;
    const [, name, parameters] = /^\s*- `brush\.(\w+)\(([^`]*)\)`/.exec(line) ?? [];
    if (!name) return;
    const names = parameterNames(parameters.replace(/\[|\]/g, ''));
    const following = lines.slice(at + 1, at + 3).concat(name === heading ? lines.slice(Math.max(at - 6, 0), at) : []);
    const description = following.map((text) => /^\s*- \*\*Description\*\*: (.*)$/.exec(text)?.[1]).find(Boolean);
    const signature = `${name}(${names.join(', ')})`;
    keep(symbols, { name, owner: 'brush', signature, doc: firstSentence(description ?? '') });
  });
}

function sources(folder) {
  return fs.readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) return sources(file);
    return entry.name.endsWith('.js') ? [fs.readFileSync(file, 'utf8')] : [];
  });
}

function fromBrushSources(texts, symbols) {
  for (const { comment, code } of texts.flatMap((text) => [...commented(text)])) {
    const [, name, parameters] = /^\s*export (?:function|const) (\w+)(?:\s*=\s*)?\(([^)]*)\)/.exec(code) ?? [];
    if (!name) continue;
    const signature = `${name}(${parameterNames(parameters).join(', ')})`;
    keep(symbols, { name, owner: 'brush', signature, doc: firstSentence(proseOf(comment)) });
  }
}

function brushSymbols(folder, medium) {
  const { methods } = JSON.parse(fs.readFileSync(path.join(here, '..', 'brush-methods', `${medium}.json`), 'utf8'));
  const symbols = new Map();
  fromReadme(read(folder, 'README.md'), symbols);
  fromBrushSources(sources(path.join(packages, folder, 'src')), symbols);
  return methods.map((name) => symbols.get(name) ?? { name, owner: 'brush', signature: `${name}()`, doc: '' });
}

function write(medium, p5, brushFolder) {
  const byName = (a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0);
  const symbols = [...[...p5.values()].sort(byName), ...brushSymbols(brushFolder, medium).sort(byName)];
  fs.mkdirSync(target, { recursive: true });
  fs.writeFileSync(path.join(target, `${medium}.json`), JSON.stringify(symbols, null, 1) + '\n');
}

write('p5.brush-2', fromDeclarations(read('p5', 'types', 'global.d.ts')), 'p5.brush');
write('p5.brush-1', fromSourceComments(read('p5-1', 'lib', 'p5.js')), 'p5.brush-1');
