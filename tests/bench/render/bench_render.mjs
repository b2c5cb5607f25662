// Times `pentimento render` on the sample sketches beside headless Chromium (chromium_render.mjs): same files, same
// size, same parallelism, no cache. Prints a Markdown table, then what the whole took.
//
//   node bench_render.mjs [--program PATH] [--jobs N] [--size WxH] [--repeat N] [--gl swiftshader|mesa] [--ours-only]
//                         [PATH…]
//
// --repeat N: the median of N runs for each sketch. Exit 0 all rendered, 1 some failed, 2 our own program is missing.
// Where Chromium or puppeteer-core is missing it says so and prints our own figures alone.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const driver = fileURLToPath(new URL('chromium_render.mjs', import.meta.url));
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    program: { type: 'string', default: join(root, 'build/release/bin/pentimento') },
    jobs: { type: 'string', default: String(availableParallelism()) },
    size: { type: 'string' },
    repeat: { type: 'string', default: '1' },
    gl: { type: 'string', default: 'swiftshader' },
    'ours-only': { type: 'boolean', default: false },
  },
});
const samples = join(root, 'resources/samples');
const sketches = positionals.length
  ? positionals
  : readdirSync(samples).filter((name) => name.endsWith('.js')).map((name) => join(samples, name));
const scratch = mkdtempSync(join(tmpdir(), 'pentimento-bench-'));

// Runs a program that prints one JSON line for each picture. { lines, ms, firstMs, status, complaint }
async function run(program, programArguments) {
  const begin = performance.now();
  const child = spawn(program, programArguments, { stdio: ['ignore', 'pipe', 'pipe'] });
  const outcome = { lines: [], complaint: '' };
  child.stderr.on('data', (text) => (outcome.complaint += text));
  const ended = new Promise((done, fail) => child.on('error', fail).on('close', done));
  for await (const line of createInterface({ input: child.stdout })) {
    const event = JSON.parse(line);
    if (event.type === 'render') outcome.firstMs ??= performance.now() - begin;
    outcome.lines.push(event);
  }
  outcome.status = await ended;
  outcome.ms = performance.now() - begin;
  return outcome;
}

const common = (jobs) => ['--jobs', String(jobs), '--seed', '1', ...(values.size ? ['--size', values.size] : [])];
const engines = {
  ours: (paths, jobs) =>
    run(values.program, ['render', '--json', '--no-cache', '--out', join(scratch, 'ours'), ...common(jobs), ...paths]),
  chromium: (paths, jobs) =>
    run(process.execPath, [driver, '--gl', values.gl, '--out', join(scratch, 'chromium'), ...common(jobs), ...paths]),
};

const median = (numbers) => {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
};
const number = (value, digits = 0) => (Number.isFinite(value) ? value.toFixed(digits) : '–');

function trivialSketches(count) {
  return Array.from({ length: count }, (_, i) => {
    const path = join(scratch, `trivial-${i}.js`);
    const code = `function setup() {\n  createCanvas(200, 200, WEBGL);\n  background(240);\n  circle(${i}, 0, 120);\n}\n`;
    writeFileSync(path, code);
    return path;
  });
}

// One engine's figures: name → ms, the whole, a first picture from nothing, a trivial sketch on a warm worker.
async function measure(render) {
  const runs = [];
  for (let i = 0; i < Number(values.repeat); i++) runs.push(await render(sketches, values.jobs));
  if (runs[0].status === 2 || !runs[0].lines.length) return { missing: runs[0].complaint.trim() };
  const perSketch = new Map();
  const failed = new Set();
  for (const event of runs.flatMap((one) => one.lines)) {
    if (event.type !== 'render') continue;
    const name = basename(event.path, '.js');
    if (!event.ok) failed.add(name);
    perSketch.set(name, [...(perSketch.get(name) ?? []), event.ms]);
  }
  const trivial = await render(trivialSketches(20), 1);
  const warm = trivial.lines.filter((event) => event.type === 'render').slice(3);
  const total = runs[0].lines.find((event) => event.type === 'total');
  return {
    ms: new Map([...perSketch].map(([name, times]) => [name, median(times)])),
    failed,
    perMinute: (sketches.length * 60000) / median(runs.map((one) => one.ms)),
    firstMs: trivial.firstMs,
    trivialMs: median(warm.map((event) => event.ms)),
    about: total ? `${total.browser}, ${total.renderer}` : runs[0].lines.find((event) => event.renderer)?.renderer,
  };
}

function printTable(ours, other) {
  const names = [...ours.ms.keys()].sort((a, b) => (other ?? ours).ms.get(a) - (other ?? ours).ms.get(b));
  const sum = (label, part) => {
    const pick = (engine) => engine && median(part.map((name) => engine.ms.get(name)));
    const ratio = other && median(part.map((name) => other.ms.get(name) / ours.ms.get(name)));
    console.log(`| **${label}** | **${number(pick(ours))}** | **${number(pick(other))}** | **${number(ratio, 2)}** |`);
  };
  console.log('| sketch | Pentimento ms | Chromium ms | ratio |\n| --- | ---: | ---: | ---: |');
  for (const name of names) {
    const [a, b] = [ours.ms.get(name), other?.ms.get(name)];
    const mark = ours.failed.has(name) || other?.failed.has(name) ? ' (failed)' : '';
    console.log(`| ${name}${mark} | ${number(a)} | ${number(b)} | ${number(b / a, 2)} |`);
  }
  const middle = names.length >> 1;
  sum('median of all', names);
  if (names.length > 1) {
    sum('median of the light half', names.slice(0, middle));
    sum('median of the heavy half', names.slice(middle));
  }
  const row = (label, key, digits, upward) => {
    const [a, b] = [ours[key], other?.[key]];
    console.log(`| ${label} | ${number(a, digits)} | ${number(b, digits)} | ${number(upward ? a / b : b / a, 2)} |`);
  };
  console.log('\n| | Pentimento | Chromium | ratio |\n| --- | ---: | ---: | ---: |');
  row('renders per minute, start included', 'perMinute', 1, true);
  row('first picture from nothing, ms', 'firstMs', 0, false);
  row('trivial sketch, warm, ms', 'trivialMs', 0, false);
}

async function main() {
  if (!existsSync(values.program)) {
    console.error(`${resolve(values.program)} is missing: build it, or name another with --program`);
    return 2;
  }
  console.log(`${sketches.length} sketches, ${values.jobs} at once, ${values.size ?? 'their own size'}, median of ${values.repeat}`);
  console.log(`${cpus()[0].model.trim()}, ${availableParallelism()} cores\n`);
  const ours = await measure(engines.ours);
  if (ours.missing !== undefined) {
    console.error(`Pentimento rendered nothing: ${ours.missing}`);
    return 2;
  }
  const other = values['ours-only'] ? { missing: 'left out by --ours-only' } : await measure(engines.chromium);
  const absent = other.missing !== undefined;
  printTable(ours, absent ? null : other);
  console.log(`\nPentimento: ${ours.about}`);
  console.log(absent ? `Chromium: no figures: ${other.missing}` : `Chromium: ${other.about}`);
  return ours.failed.size || (!absent && other.failed.size) ? 1 : 0;
}

try {
  process.exitCode = await main();
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
