// Renders p5.brush sketches in headless Chromium through puppeteer-core: what one would do without Pentimento, and
// the yardstick of bench_render.mjs. Software GL, a fresh page for each sketch, `--jobs` browsers with one page at a
// time: pages of one browser share its graphics process, where a light sketch waits for the heavy one beside it.
//
//   node chromium_render.mjs [--jobs N] [--size WxH] [--seed N] [--frames N] [--timeout S] [--out DIR] [--gl NAME]
//                            PATH…
//
// --gl swiftshader (default) is what headless Chromium does by itself; `mesa` takes Mesa's GL on the X display in
// DISPLAY, as Pentimento's own workers do, which is faster for washes.
//
// One JSON line a sketch: {"type":"render","path","ok","ms","width","height","error"}; `ms` is from opening the page
// to having the PNG. Then {"type":"total","sketches","ok","ms","launchMs","firstPictureMs","browser","renderer"};
// `ms` is from launching the browsers to the last picture. Exit 0 all rendered, 1 some failed, 2 nothing to drive.
import { createServer } from 'node:http';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const libraries = join(root, 'build/npm/node_modules');
const chromium = process.env.CHROMIUM ?? '/usr/bin/chromium';
const here = fileURLToPath(new URL('.', import.meta.url));

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    jobs: { type: 'string', default: '1' },
    size: { type: 'string', default: '' },
    seed: { type: 'string', default: '1' },
    frames: { type: 'string', default: '60' },
    timeout: { type: 'string', default: '120' },
    out: { type: 'string', default: '' },
    gl: { type: 'string', default: 'swiftshader' },
  },
});

function giveUp(reason) {
  console.error(reason);
  process.exit(2);
}

async function loadPuppeteer() {
  try {
    return (await import('puppeteer-core')).default;
  } catch {
    return giveUp(`puppeteer-core is missing: run "npm ci" in ${here}`);
  }
}

// Runs in the page before everything else: the seed, and the report of the end through p5's own lifecycle.
function prepare(seed) {
  let state = seed >>> 0;
  Math.random = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  window.benchErrors = [];
  addEventListener('error', (event) => window.benchErrors.push(event.message));
  addEventListener('unhandledrejection', (event) => window.benchErrors.push(String(event.reason)));
}

// Runs in the page between p5 and the sketch.
function hookLibrary({ seed, frames, size }) {
  p5.disableFriendlyErrors = true;
  const createCanvas = p5.prototype.createCanvas;
  p5.prototype.createCanvas = function (width, height, ...rest) {
    const canvas = createCanvas.call(this, width, height, ...rest);
    if (size) this.pixelDensity(Math.min(size[0] / width, size[1] / height));
    return canvas;
  };
  p5.registerAddon((_p5, _prototype, lifecycle) => {
    lifecycle.presetup = function () {
      this.randomSeed(seed);
      this.noiseSeed(seed);
      globalThis.brush?.seed?.(seed);
    };
    lifecycle.postsetup = function () {
      window.benchDone = typeof window.draw !== 'function';
    };
    lifecycle.postdraw = function () {
      window.benchDone ||= !this.isLooping() || this.frameCount >= frames;
    };
  });
}

const settings = {
  seed: Number(values.seed),
  frames: Number(values.frames),
  size: values.size ? values.size.split('x').map(Number) : null,
};
const timeoutMs = Number(values.timeout) * 1000;

// The libraries may be cached by the browser, which is to its advantage; page and sketch come from memory too.
async function startServer(sketches) {
  const script = { 'content-type': 'text/javascript; charset=utf-8' };
  const cached = { ...script, 'cache-control': 'max-age=3600, immutable' };
  const index = `<!doctype html><meta charset="utf-8"><script src="/p5.js"></script><script src="/brush.js"></script>
<script>(${hookLibrary})(${JSON.stringify(settings)})</script><script src="sketch.js"></script><body>`;
  const files = new Map([
    ['/p5.js', [cached, await readFile(join(libraries, 'p5/lib/p5.min.js'))]],
    ['/brush.js', [cached, await readFile(join(libraries, 'p5.brush/dist/p5.brush.js'))]],
  ]);
  sketches.forEach((code, i) => {
    files.set(`/${i}/`, [{ 'content-type': 'text/html; charset=utf-8' }, index]);
    files.set(`/${i}/sketch.js`, [script, code]);
  });
  const server = createServer((request, response) => {
    const [headers, body] = files.get(request.url) ?? [null, ''];
    response.writeHead(headers ? 200 : 404, headers ?? {}).end(body);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

const glFlags = {
  swiftshader: ['--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--ignore-gpu-blocklist'],
  mesa: ['--use-gl=angle', '--use-angle=gl-egl', '--ignore-gpu-blocklist'],
};

function launch(puppeteer) {
  return puppeteer.launch({
    executablePath: chromium,
    headless: true,
    args: [
      ...glFlags[values.gl],
      '--no-first-run', '--disable-quic', '--disable-background-networking', '--force-device-scale-factor=1',
      ...(process.getuid() === 0 ? ['--no-sandbox'] : []),
    ],
    env: { ...process.env, LIBGL_ALWAYS_SOFTWARE: '1' },
    defaultViewport: { width: 800, height: 800, deviceScaleFactor: 1 },
  });
}

// Runs in the page when the sketch is done: two frames, then the pixels of its canvas.
async function readCanvas() {
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  await frame();
  await frame();
  const canvas = document.querySelector('canvas');
  if (!canvas) return { error: 'no canvas' };
  return { width: canvas.width, height: canvas.height, url: canvas.toDataURL('image/png') };
}

async function render(browser, address) {
  const page = await browser.newPage();
  try {
    await page.evaluateOnNewDocument(prepare, settings.seed);
    await page.goto(address, { waitUntil: 'domcontentloaded', timeout: timeoutMs });
    await page.waitForFunction(() => window.benchDone || window.benchErrors.length, { polling: 'raf', timeout: timeoutMs });
    const errors = await page.evaluate(() => window.benchErrors);
    return errors.length ? { error: errors[0] } : await page.evaluate(readCanvas);
  } catch (error) {
    return { error: error.message };
  } finally {
    await page.close();
  }
}

async function rendererName(browser) {
  const page = await browser.newPage();
  return page.evaluate(() => {
    const gl = document.createElement('canvas').getContext('webgl2');
    return gl?.getParameter(gl.getExtension('WEBGL_debug_renderer_info').UNMASKED_RENDERER_WEBGL) ?? 'no WebGL';
  });
}

async function main() {
  if (!positionals.length) giveUp('usage: chromium_render.mjs [options] PATH…');
  if (!glFlags[values.gl]) giveUp(`--gl is one of: ${Object.keys(glFlags).join(', ')}`);
  if (!existsSync(chromium)) giveUp(`${chromium} is missing: install the package chromium`);
  if (!existsSync(join(libraries, 'p5'))) giveUp(`p5 is missing from ${libraries}: configure the build first`);
  const puppeteer = await loadPuppeteer();
  const sketches = await Promise.all(positionals.map((path) => readFile(path)));
  const server = await startServer(sketches);
  if (values.out) await mkdir(values.out, { recursive: true });

  const total = { type: 'total', sketches: sketches.length, ok: 0 };
  const begin = performance.now();
  let next = 0;
  const work = async () => {
    const browser = await launch(puppeteer);
    total.launchMs ??= performance.now() - begin;
    while (next < sketches.length) {
      const i = next++;
      const start = performance.now();
      const { url, ...result } = await render(browser, `http://127.0.0.1:${server.address().port}/${i}/`);
      const png = url && Buffer.from(url.slice(url.indexOf(',') + 1), 'base64');
      const ms = Math.round(performance.now() - start);
      total.firstPictureMs ??= performance.now() - begin;
      total.ok += png ? 1 : 0;
      console.log(JSON.stringify({ type: 'render', path: positionals[i], ok: Boolean(png), ms, ...result }));
      if (png && values.out) await writeFile(join(values.out, `${basename(positionals[i], '.js')}.png`), png);
    }
    return browser;
  };
  const browsers = await Promise.all(Array.from({ length: Number(values.jobs) }, work));
  total.ms = performance.now() - begin;
  for (const key of ['ms', 'launchMs', 'firstPictureMs']) total[key] = Math.round(total[key]);
  total.browser = await browsers[0].version();
  total.renderer = await rendererName(browsers[0]);
  console.log(JSON.stringify(total));
  await Promise.all(browsers.map((browser) => browser.close()));
  server.close();
  process.exitCode = total.ok === total.sketches ? 0 : 1;
}

await main();
