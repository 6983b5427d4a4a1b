// The page verify/ in Chromium and `armorial verify`, over the same files: published examples, our own awards in every
// form, falsified ones, and the attacks that are made here. Badge by badge and line by line they give the same answer for
// the same reason, the same remarks on the form, and the same notices; what hangs on a badge, too.
import { copyFileSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { chromium } from 'playwright-core';
import { FLAGS, TYPES } from './access.mjs';
import { attached } from './attached.mjs';
import { attacks, HOLDER } from './attacks.mjs';
import { run } from './commandline.mjs';
import { mutations } from './mutations.mjs';
import { Tally } from './tally.mjs';

/** What a browser says of every address that it cannot read; the command line knows more. */
const OUT_OF_REACH = ['unreachable', 'offline', 'unknown-host'];
const FORMS = ['credential.json', 'credential.txt', 'assertion.json', 'badge.png', 'badge.svg'];

/** Files that are handed in, each with what it is, and a folder for each host that answers. */
class Bench {
  constructor() {
    this.root = mkdtempSync(join(tmpdir(), 'armorial-judge-'));
    this.web = join(this.root, 'web');
    this.named = new Map();
    mkdirSync(join(this.root, 'given'));
  }

  hand(what, write, more = {}) {
    const name = String(this.named.size).padStart(5, '0');
    this.named.set(name, { what, ...more });
    write(join(this.root, 'given', name));
  }

  /** Where the body of an address stands. */
  place(address) {
    const { host, pathname } = new URL(address);
    return join(this.web, host, decodeURIComponent(pathname));
  }

  publish(address, body) {
    mkdirSync(dirname(this.place(address)), { recursive: true });
    writeFileSync(this.place(address), body);
  }

  file(address) {
    const place = this.place(address);
    const path = existsSync(place) && statSync(place).isDirectory() ? join(place, 'index.html') : place;
    return existsSync(path) ? path : undefined;
  }
}

export async function agreement(site, now) {
  const tally = new Tally('the page and the command line, line by line');
  for (const [holder, redirects, fill] of [['', {}, bench => published(bench, site, now)], [HOLDER, {}, bench => attacked(bench, site, now)]]) {
    const bench = new Bench();
    try {
      cpSync(site.folder, bench.place(site.base), { recursive: true });
      Object.assign(redirects, await fill(bench));
      const told = commandLine(bench, 'given', holder, now);
      const seen = await page(bench, site, holder, redirects, now);
      for (const [name, { what, expected, isFollowed, picture }] of bench.named) {
        const shown = seen.get(name);
        // A folder cannot do all that a host does: what the page must say is what the command line's own tests say.
        if (expected) {
          tally.expect(what, true, answers(shown[0], false).startsWith(`${expected};`), answers(shown[0], false));
          continue;
        }
        // Of many files the command line does not follow what they rest on; of one it does.
        const isAlone = isFollowed || shown.some(({ components }) => components.length > 0);
        const stated = (isAlone ? commandLine(bench, join('given', name), holder, now) : told).get(name) ?? [];
        tally.expect(`${what}: answers`, each(stated, one => answers(one, isAlone)), each(shown, one => answers(one, isAlone)));
        tally.expect(`${what}: remarks`, each(stated, remarks), each(shown, remarks));
        tally.expect(`${what}: notices`, each(stated, one => notices(one, shown)), each(shown, one => notices(one, stated)));
        if (picture) tally.expect(`${what}: picture`, `${picture} ${picture}`, [stated, shown].map(([one]) => one.notices.find(isPicture)?.word).join(' '));
      }
    } finally {
      rmSync(bench.root, { recursive: true });
    }
  }
  return tally;
}

function published(bench, site, now) {
  for (const path of below(join(site.vectors, 'openbadges')).filter(path => /\.(json|png|svg|jwt|jws|txt)$/.test(path))) {
    bench.hand(path.slice(site.vectors.length), to => copyFileSync(path, to));
  }
  for (const award of site.awards(now)) {
    for (const form of FORMS) {
      const file = site.file(`${site.base}assertions/${award.id}/${form}`);
      if (file) bench.hand(`${award.id} ${form}`, to => copyFileSync(file, to));
    }
    for (const { what, credential } of mutations(award.credential)) {
      bench.hand(`${award.id} ${what}`, to => writeFileSync(to, JSON.stringify(credential)));
    }
  }
  return {};
}

async function attacked(bench, site, now) {
  const [made, more] = [attacks(), await attached(site, now)];
  for (const { web, cases } of [made, more]) {
    web.forEach((body, address) => bench.publish(address, body));
    for (const { what, body, ...rest } of cases) bench.hand(what, to => writeFileSync(to, body), rest);
  }
  return made.redirects;
}

const below = folder => readdirSync(folder, { withFileTypes: true }).flatMap(entry =>
  entry.isDirectory() ? below(join(folder, entry.name)) : [join(folder, entry.name)]).sort();

const each = (verdicts, write) => verdicts.map(write).join(' | ');
const remarks = verdict => verdict.remarks.map(({ severity, code, place }) => `${severity} ${code} ${place}`).sort().join('; ');

const answers = ({ answers: five, endorsements, components }, isFollowed) => [
  Object.entries(five).map(([question, { answer, reason }]) => `${question} ${answer} ${reason}`).join('; '),
  ...endorsements.map(one => `endorsed (${answers(one, isFollowed)})`),
  ...(isFollowed ? components.map(one => `rests on (${answers(one, true)})`) : []),
].join('; ');

const isPicture = ({ word }) => word.startsWith('picture-');
const isCompared = verdicts => verdicts.every(verdict =>
  verdict.notices.every(({ word }) => word !== 'picture-unchecked') && isCompared(verdict.components));

/** Pictures are told of where both sides could draw them all. */
const notices = (verdict, others) => [
  ...verdict.notices.filter(one => !isPicture(one) || (isCompared([verdict]) && isCompared(others))).map(({ word, evidence }) => [word, ...Object.entries(evidence).sort()
    .map(([name, value]) => `${name}=${name === 'why' && OUT_OF_REACH.includes(value) ? 'out of reach' : value}`)].join(' ')),
  ...[...verdict.endorsements, ...verdict.components].map(one => `(${notices(one, others)})`),
].join('; ');

/** The verdicts on each file of a folder, or on one, by its name. */
function commandLine({ root, web }, given, holder, now) {
  const told = new Map();
  const asked = holder ? ['--holder', holder] : [];
  const out = run([join(root, given), '--json', '--offline', '--given', `https://=${web}`, '--as-of', now.toISOString(), ...asked]);
  const isOne = statSync(join(root, given)).isFile();
  const verdicts = isOne ? [JSON.parse(out)].flatMap(whole => whole.verdicts ?? whole) : out.trim().split('\n').map(text => JSON.parse(text));
  for (const verdict of verdicts) {
    const name = basename(verdict.source.split(' › ')[0]);
    told.set(name, [...(told.get(name) ?? []), verdict]);
  }
  return told;
}

async function page(bench, site, holder, redirects, now) {
  const seen = new Map();
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: FLAGS });
  try {
    const context = await browser.newContext();
    await context.route('**/*', route => {
      const file = bench.file(route.request().url());
      return file
        ? route.fulfill({ body: readFileSync(file), contentType: TYPES[/\.[a-z]+$/.exec(file)?.[0]] ?? 'text/plain', headers: { 'access-control-allow-origin': '*' } })
        : route.abort();
    });
    const page = await context.newPage();
    await page.goto(`${site.base}verify/`);
    await page.evaluate(redirects => {
      const ask = globalThis.fetch;
      // An answer to a redirect has the address to which it led.
      globalThis.fetch = (address, options) => ask(redirects[address] ?? address, options);
    }, redirects);
    for (const name of bench.named.keys()) {
      const verdicts = await page.evaluate(async ([base64, now, base, holder]) => {
        const [{ verdicts }, { Web }, { picture }] = await Promise.all(['reception', 'web', 'picture'].map(name => import(`${base}assets/verify/${name}.js`)));
        const load = async name => (await fetch(`${base}assets/verify/${name}.json`)).json();
        globalThis.data ??= { contexts: await load('contexts'), shapes: await load('shapes') };
        const bytes = Uint8Array.from(atob(base64), c => c.charCodeAt(0));
        const plain = ({ lines, remarks, notices, endorsements, components }) => ({
          answers: lines, remarks, notices: notices.map(({ word, values }) => ({ word, evidence: values })),
          endorsements: endorsements.map(plain), components: components.map(plain),
        });
        const web = new Web();
        const found = await verdicts(bytes, { web, ...globalThis.data, now: Date.parse(now), holder });
        await picture(found, web);
        return found.map(plain);
      }, [readFileSync(join(bench.root, 'given', name)).toString('base64'), now.toISOString(), site.base, holder]);
      seen.set(name, verdicts);
    }
  } finally {
    await browser.close();
  }
  return seen;
}
