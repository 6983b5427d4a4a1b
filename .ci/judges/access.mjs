// axe-core in Chromium over one page of each kind: phone and desktop, light and dark, each language.
import { createServer } from 'node:http';
import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { createRequire } from 'node:module';
import { chromium } from 'playwright-core';
import { Tally } from './tally.mjs';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
export const TYPES = { '.html': 'text/html; charset=utf-8', '.css': 'text/css', '.svg': 'image/svg+xml', '.png': 'image/png', '.js': 'text/javascript', '.json': 'application/json' };
export const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

export async function access(site) {
  const tally = new Tally('axe-core');
  const server = createServer((request, response) => {
    const file = site.file(new URL(request.url, site.base).href);
    response.writeHead(file ? 200 : 404, { 'content-type': TYPES[extname(file ?? '')] ?? 'text/plain' });
    response.end(file ? readFileSync(file) : '');
  });
  await new Promise(done => server.listen(0, '127.0.0.1', done));
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: FLAGS });
  try {
    for (const width of [360, 1280]) {
      for (const colorScheme of ['light', 'dark']) {
        const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme, bypassCSP: true });
        for (const path of samples(site)) {
          const page = await context.newPage();
          await page.goto(`http://127.0.0.1:${server.address().port}${new URL(path, site.base).pathname}`);
          await page.evaluate(AXE);
          const { violations } = await page.evaluate(() => globalThis.axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice', 'RGAAv4'] }));
          const why = violations.map(v => `${v.id}: ${v.nodes[0].html.slice(0, 120)}`).join('; ');
          tally.expect(`${path} ${width} ${colorScheme}`, 0, violations.length, why);
          const wide = await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
          tally.expect(`${path} ${width} scrolls sideways`, false, wide);
          await page.close();
        }
        await context.close();
      }
    }
  } finally {
    await browser.close();
    server.close();
  }
  return tally;
}

/** Every page of the issuer, and of badges and awards enough to have met every kind and state. */
function samples(site) {
  const pages = site.files().filter(path => path.endsWith('.html'));
  const of = part => pages.filter(path => path.includes(part));
  const rest = pages.filter(path => !/(^|\/)(badges|assertions)\//.test(path));
  return [...rest, ...of('badges/').slice(0, 12), ...of('assertions/').slice(0, 18)];
}
