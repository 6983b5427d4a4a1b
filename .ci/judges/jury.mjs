// The juror's page in Chromium, from file: and with nothing to load: what it signs, OpenSSH verifies and `armorial approve` takes in.
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { FLAGS } from './access.mjs';
import { Tally } from './tally.mjs';

const HOME = fileURLToPath(new URL('../..', import.meta.url));

export async function jury(site) {
  const tally = new Tally('the juror\'s page, by ssh-keygen -Y verify');
  const folder = mkdtempSync(join(tmpdir(), 'armorial-jury-'));
  const browser = await chromium.launchPersistentContext(join(folder, 'profile'), { executablePath: '/usr/bin/chromium', args: FLAGS });
  try {
    const errors = [];
    const open = async address => {
      const page = await browser.newPage();
      page.on('console', message => message.type() === 'error' && errors.push(message.text()));
      page.on('request', request => request.url() !== address && !request.url().startsWith('blob:') && errors.push(request.url()));
      await page.goto(address);
      return page;
    };
    const guide = pathToFileURL(join(site.folder, 'guide/approve.fr.html')).href;
    const first = await open(guide);
    await first.fill('#who', 'Jury A');
    await first.click('[data-make]');
    await first.waitForSelector('[data-key]:not([hidden])');
    const line = await first.inputValue('[data-public]');
    const about = spawnSync('ssh-keygen', ['-l', '-f', '-'], { input: line, encoding: 'utf8' }).stdout;
    tally.expect('fingerprint', true, about.includes(await first.innerText('[data-fingerprint]')), about);
    writeFileSync(join(folder, 'approvers'), `jury-a namespaces="badge-approval" ${line}\n`);

    const badges = registerOf(folder, line);
    const armorial = (...words) => spawnSync(join(HOME, 'armorial'), [...words, '--register', badges, '--lang', 'en'], { cwd: folder, encoding: 'utf8' });
    const made = armorial('approve', '--out', 'jury.html');
    tally.expect('a page for the juror', 0, made.status, made.stderr);
    execFileSync(join(HOME, 'armorial'), ['approve', '--register', badges, '--out', 'sheet.sums'], { cwd: folder, stdio: 'ignore' });

    // From the dossier, in a page of its own: the key is still there.
    const dossier = await open(pathToFileURL(join(folder, 'jury.html')).href);
    await dossier.waitForSelector('[data-key]:not([hidden])');
    tally.expect('the same key', line, await dossier.inputValue('[data-public]'));
    await dossier.click('[data-sign]');
    tally.expect('nothing is signed unread', true, await dossier.locator('[data-signed]').isHidden());
    const bySsh = file => spawnSync('ssh-keygen', ['-Y', 'verify', '-f', 'approvers', '-I', 'jury-a', '-n', 'badge-approval', '-s', file], { cwd: folder, input: readFileSync(join(folder, 'sheet.sums')), encoding: 'utf8' });
    const signed = await approved(dossier, join(folder, 'a.sig'));
    tally.expect('signature from a dossier', 0, bySsh('a.sig').status, bySsh('a.sig').stderr);
    tally.expect('its name', true, /^badges-\d{4}-\d\d-\d\d\.jury-a\.sig$/.test(signed), signed);
    await dossier.fill('#forge', 'https://github.com/exemple/badges');
    const link = new URL(await dossier.getAttribute('[data-forge-signature]', 'href'));
    tally.expect('new-file link', readFileSync(join(folder, 'a.sig'), 'utf8'), link.searchParams.get('value'));
    tally.expect('its place', true, /^badges\/approvals\/\d{4}-\d\d\/[^/]+\.jury-a\.sig$/.test(link.searchParams.get('filename')), link.href);
    const taken = armorial('approve', '--signature', 'a.sig');
    tally.expect('armorial takes it in', 0, taken.status, taken.stderr);
    tally.expect('nothing waits any more', true, armorial('approve').stderr.includes('nothing waits'));

    // The same from files, handed over one after the other; a changed byte, and a file that is not on the sheet.
    const files = await open(guide);
    const awards = readdirSync(join(badges, 'assertions'), { recursive: true }).filter(name => name.endsWith('.yaml')).map(name => join(badges, 'assertions', name));
    await files.setInputFiles('[data-files]', [join(folder, 'sheet.sums'), ...awards.slice(1)]);
    await files.waitForFunction(count => document.querySelectorAll('article').length === count, awards.length - 1);
    await files.check('[name=read]');
    await files.click('[data-sign]');
    tally.expect('a file that nobody read', true, await files.locator('[data-signed]').isHidden());
    writeFileSync(join(folder, 'changed.yaml'), `${readFileSync(awards[0], 'utf8')}# \u202e\n`);
    await files.setInputFiles('[data-files]', [join(folder, 'changed.yaml')]);
    await files.waitForFunction(count => document.querySelectorAll('article').length === count, awards.length);
    tally.expect('a changed file is told', 1, await files.locator('[data-state].bad').count());
    tally.expect('turned text is spelt out', true, (await files.locator('pre').last().textContent()).includes('[U+202E]'));
    await files.setInputFiles('[data-files]', [awards[0]]);
    await files.waitForFunction(count => document.querySelectorAll('article').length === count, awards.length + 1);
    await approved(files, join(folder, 'b.sig'));
    tally.expect('signature from files', 0, bySsh('b.sig').status, bySsh('b.sig').stderr);
    writeFileSync(join(folder, 'sheet.sums'), readFileSync(join(folder, 'sheet.sums')).subarray(1));
    tally.expect('another sheet', false, bySsh('b.sig').status === 0);
    if (errors.length) throw new Error(`the browser refused, or asked for: ${errors[0]}`);
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true });
  }
  return tally;
}

/** The example, where everything waits for the approval of `line`. */
function registerOf(folder, line) {
  const badges = join(folder, 'badges');
  cpSync(join(HOME, 'badges'), badges, { recursive: true });
  mkdirSync(join(badges, 'policy'));
  writeFileSync(join(badges, 'policy/1.yaml'), `since: 2020-01-01\napprovers:\n  - principal: jury-a\n    keys: ["${line}"]\nrules:\n  - badges: ["*"]\n    threshold: 1\n`);
  return badges;
}

async function approved(page, file) {
  await page.check('[name=read]');
  await page.click('[data-sign]');
  await page.waitForSelector('[data-signed]:not([hidden])');
  const [download] = await Promise.all([page.waitForEvent('download'), page.click('[data-save]')]);
  await download.saveAs(file);
  return download.suggestedFilename();
}
