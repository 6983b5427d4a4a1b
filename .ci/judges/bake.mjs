// Images baked on demand: the page's script gives the bytes of a hosted build and of `armorial bake`,
// and hands them over in Chromium under the page's own policy. And the recipe on the page of keys runs.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { FLAGS, TYPES } from './access.mjs';
import { Site } from './site.mjs';
import { Tally } from './tally.mjs';

export async function bake(site, now) {
  const tally = new Tally('images baked on demand');
  const { bakedPng, bakedSvg } = await import(pathToFileURL(join(site.folder, 'assets/bake.js')));
  const files = (from, folder, image) =>
    [image, `${folder}/assertion.json`, `${folder}/credential.json`].map(path => new Uint8Array(from.body(from.base + path)));
  const same = (what, expected, got) => tally.expect(what, true, Buffer.from(expected).equals(Buffer.from(got)));

  for (const award of site.awards(now)) {
    const folder = `assertions/${award.id}`;
    const badge = new URL('.', award.credential.credentialSubject.achievement.id).href.slice(site.base.length);
    const png = site.body(`${site.base}${folder}/badge.png`);
    same(`${award.id} PNG`, png, bakedPng(...files(site, folder, `${badge}image.png`)));
    same(`${award.id} PNG baked again`, png, bakedPng(...files(site, folder, `${folder}/badge.png`)));
    const svg = site.body(`${site.base}${folder}/badge.svg`);
    if (svg) {
      same(`${award.id} SVG`, svg, bakedSvg(...files(site, folder, `${badge}image.svg`)));
      const again = new TextDecoder().decode(bakedSvg(...files(site, folder, `${folder}/badge.svg`)));
      tally.expect(`${award.id} SVG baked again`, 2, again.match(/<openbadges:/g).length);
    }
  }

  const light = new Site(site.light, site.base, site.vectors);
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: FLAGS });
  try {
    await inBrowser(browser, light, async page => {
      const pages = light.files().filter(path => /(^|\/)assertions\/[^/]+\/index\.html$/.test(path));
      for (const path of pages) {
        await page.goto(light.base + path.replace(/index\.html$/, ''));
        for (const button of await page.locator('button[data-image]').all()) {
          const [name, address] = await Promise.all(['data-name', 'data-image'].map(a => button.getAttribute(a)));
          const [id, form] = name.split('.');
          const image = new URL(address, page.url()).href.slice(light.base.length);
          const [download] = await Promise.all([page.waitForEvent('download', { timeout: 10000 }), button.click()]);
          tally.expect(`${path} file name`, name, download.suggestedFilename());
          const got = readFileSync(await download.path());
          const made = files(light, `assertions/${id}`, image);
          same(`${path} ${form}`, (form === 'svg' ? bakedSvg : bakedPng)(...made), got);
          const theirs = site.baked(name);
          if (theirs) same(`${path} ${form} and armorial bake`, theirs, got);
        }
      }
    });
    await inBrowser(browser, site, async page => {
      for (const path of ['keys/', 'en/keys/']) {
        await page.goto(site.base + path);
        const recipe = await page.locator('section[aria-labelledby=hand] > pre').innerText();
        const run = text => page.evaluate(`(async () => { ${text.replace('await crypto.subtle.verify', 'return await crypto.subtle.verify')} })()`);
        tally.expect(`${path} recipe for a browser`, true, await run(recipe));
        const refused = await run(recipe.replace('k.kid === read(header).kid', 'false')).catch(error => String(error));
        tally.expect(`${path} recipe without the key`, true, String(refused).includes('NO KEY'));
      }
    });
  } finally {
    await browser.close();
  }
  return tally;
}

/** A page that finds the site under its own address; what it refuses or cannot find is an error. */
async function inBrowser(browser, site, work) {
  const context = await browser.newContext();
  await context.route('**/*', route => {
    const file = site.file(route.request().url());
    return file
      ? route.fulfill({ body: readFileSync(file), contentType: TYPES[/\.[a-z]+$/.exec(file)[0]] ?? 'text/plain' })
      : route.fulfill({ status: 404 });
  });
  const page = await context.newPage();
  const errors = [];
  page.on('console', message => message.type() === 'error' && errors.push(message.text()));
  await work(page);
  await context.close();
  if (errors.length) throw new Error(`the browser refused: ${errors[0]}`);
}
