// The page verify/ in Chromium and `armorial verify`, over the same files: published examples, our own awards in every
// form, falsified ones. Line by line they give the same answer for the same reason.
import { copyFileSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { chromium } from 'playwright-core';
import { FLAGS, TYPES } from './access.mjs';
import { run } from './commandline.mjs';
import { mutations } from './mutations.mjs';
import { Tally } from './tally.mjs';

const FORMS = ['credential.json', 'credential.txt', 'assertion.json', 'badge.png', 'badge.svg'];

export async function agreement(site, now) {
  const tally = new Tally('the page and the command line, line by line');
  const folder = mkdtempSync(join(tmpdir(), 'armorial-judge-'));
  const named = new Map();
  const hand = (what, write) => {
    const name = String(named.size).padStart(5, '0');
    named.set(name, what);
    write(join(folder, name));
  };
  try {
    for (const path of below(join(site.vectors, 'openbadges')).filter(path => /\.(json|png|svg|jwt|jws|txt)$/.test(path))) {
      hand(path.slice(site.vectors.length), to => copyFileSync(path, to));
    }
    for (const award of site.awards(now)) {
      for (const form of FORMS) {
        const file = site.file(`${site.base}assertions/${award.id}/${form}`);
        if (file) hand(`${award.id} ${form}`, to => copyFileSync(file, to));
      }
      for (const { what, credential } of mutations(award.credential)) {
        hand(`${award.id} ${what}`, to => writeFileSync(to, JSON.stringify(credential)));
      }
    }
    const told = commandLine(folder, site, now);
    const seen = await page(folder, [...named.keys()], site, now);
    for (const [name, what] of named) {
      // An image with two badges, a file with several, is told once here and for each badge there.
      const lines = told.get(name) ?? [];
      tally.expect(what, true, lines.includes(seen.get(name)), `${seen.get(name)} | ${lines.join(' | ')}`);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
  return tally;
}

const below = folder => readdirSync(folder, { withFileTypes: true }).flatMap(entry =>
  entry.isDirectory() ? below(join(folder, entry.name)) : [join(folder, entry.name)]).sort();

const line = (question, answer, reason) => `${question} ${answer} ${reason}`;

function commandLine(folder, site, now) {
  const told = new Map();
  const out = run([folder, '--json', '--offline', '--given', `${site.base}=${site.folder}`, '--as-of', now.toISOString()]);
  for (const text of out.trim().split('\n')) {
    const { source, answers } = JSON.parse(text);
    const name = basename(source.split(' › ')[0]);
    const lines = Object.entries(answers).map(([question, { answer, reason }]) => line(question, answer, reason)).join('; ');
    told.set(name, [...(told.get(name) ?? []), lines]);
  }
  return told;
}

async function page(folder, names, site, now) {
  const seen = new Map();
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: FLAGS });
  try {
    const context = await browser.newContext();
    await context.route('**/*', route => {
      const file = site.file(route.request().url());
      return file
        ? route.fulfill({ body: readFileSync(file), contentType: TYPES[/\.[a-z]+$/.exec(file)[0]] ?? 'text/plain', headers: { 'access-control-allow-origin': '*' } })
        : route.abort();
    });
    const page = await context.newPage();
    await page.goto(`${site.base}verify/`);
    for (const name of names) {
      const lines = await page.evaluate(async ([base64, now, base]) => {
        const [{ verdict }, { Web }] = await Promise.all(['verdict', 'web'].map(name => import(`${base}assets/verify/${name}.js`)));
        globalThis.contexts ??= await (await fetch(`${base}assets/verify/contexts.json`)).json();
        const bytes = Uint8Array.from(atob(base64), c => c.charCodeAt(0));
        const { lines } = await verdict(bytes, { web: new Web(), contexts: globalThis.contexts, now: new Date(now) });
        return Object.entries(lines).map(([question, line]) => [question, line.answer, line.reason]);
      }, [readFileSync(join(folder, name)).toString('base64'), now.toISOString(), site.base]);
      seen.set(name, lines.map(parts => line(...parts)).join('; '));
    }
  } finally {
    await browser.close();
  }
  return seen;
}
