// The page that checks any badge, and the banner of award pages, in Chromium under their own policies: five answers
// for each form of the example's awards, as they are and as they are falsified.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createSign, generateKeyPairSync } from 'node:crypto';
import { crc32, deflateSync, gzipSync } from 'node:zlib';
import { chromium } from 'playwright-core';
import { FLAGS, TYPES } from './access.mjs';
import { mutations } from './mutations.mjs';
import { Tally } from './tally.mjs';

const MOST_CHECK_BYTES = 15 * 1024;
const REST = ['recognised unknown no-trust-list', 'well-formed yes conforms'];
const five = (genuine, force, holder = 'unknown holder-not-asked', rest = REST) =>
  [`genuine ${genuine}`, `holder ${holder}`, `in-force ${force}`, ...rest].join('; ');
const FORCE = { valid: 'yes in-force', expired: 'no expired', revoked: 'no revoked' };
const SUMMARY = { valid: 'genuine', expired: 'expired', revoked: 'revoked' };
const SIGNED = 'yes signature-valid';
const FORGED = five('no signature-invalid', 'unknown genuine-first');
const UNREADABLE = five('unknown unreadable', 'unknown genuine-first', 'unknown holder-not-asked', ['recognised unknown no-trust-list', 'well-formed unknown standard-unknown']);

export async function verify(site, now) {
  const tally = new Tally('the page verify/ and the banner, in Chromium');
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: FLAGS });
  try {
    await files(tally, browser, site, now);
    await hostile(tally, browser, site, now);
    await addresses(tally, browser, site, now);
    await banners(tally, browser, site, now);
  } finally {
    await browser.close();
  }
  return tally;
}

/** A context in which the site stands at its own address and nothing else answers; `change` may replace a body. */
async function open(browser, site, { change = () => undefined, ...options } = {}) {
  const context = await browser.newContext(options);
  const asked = [];
  await context.route('**/*', route => {
    const address = route.request().url();
    asked.push(address);
    const changed = change(address);
    if (changed === 'away') return route.abort();
    const file = site.file(address);
    if (changed === undefined && !file) return route.fulfill({ status: 404, headers: { 'access-control-allow-origin': '*' } });
    const body = changed ?? readFileSync(file);
    return route.fulfill({ body, contentType: TYPES[/\.[a-z]+$/.exec(file ?? address)?.[0]] ?? 'text/plain', headers: { 'access-control-allow-origin': '*' } });
  });
  const page = await context.newPage();
  const refused = [];
  page.on('console', message => message.type() === 'error' && /Content Security|Refused|Uncaught/.test(message.text()) && refused.push(message.text()));
  page.on('pageerror', error => refused.push(String(error)));
  return { context, page, asked, refused };
}

async function answers(page) {
  await page.waitForFunction(() => {
    const telling = document.querySelector('[data-telling]');
    const { done, failed, nothing } = telling.dataset;
    return telling.textContent.startsWith(done) || [failed, nothing].includes(telling.textContent);
  });
  return page.$$eval('[data-question]', lines => lines.map(l => `${l.dataset.question} ${l.dataset.answer} ${l.dataset.reason}`).join('; '));
}

async function give(page, name, body) {
  await page.evaluate(() => { document.querySelector('[data-telling]').textContent = ''; });
  await page.setInputFiles('#file', { name, mimeType: 'application/octet-stream', buffer: Buffer.from(body) });
  return answers(page);
}

async function type(page, text) {
  await page.evaluate(() => { document.querySelector('[data-telling]').textContent = ''; });
  await page.fill('#text', text);
  await page.keyboard.press('Tab');
  await page.press('#holder', 'Enter');
  return answers(page);
}

async function files(tally, browser, site, now) {
  const { context, page, refused } = await open(browser, site);
  await page.goto(`${site.base}verify/`);
  for (const award of site.awards(now)) {
    const at = `${site.base}assertions/${award.id}/`;
    const force = FORCE[award.state];
    const hosted = five(award.state === 'revoked' ? 'unknown hosted-stub' : 'yes hosted-match', force);
    for (const [name, ...expected] of [['badge.png', hosted, five(SIGNED, force)], ['badge.svg', five(SIGNED, force), hosted], ['credential.json', five(SIGNED, force)], ['credential.txt', five(SIGNED, force)]]) {
      const body = site.body(at + name);
      if (!body) continue;
      tally.expect(`${award.id} ${name} ${award.state}`, expected.join('; '), await give(page, name, body));
      tally.expect(`${award.id} ${name} in a sentence`, SUMMARY[award.state], await page.getAttribute('[data-summary]', 'data-summary'));
      const pictures = await page.$$eval('[data-notice^=picture]', notices => notices.map(notice => notice.dataset.notice).join(' '));
      if (/badge/.test(name) && award.state !== 'revoked') tally.expect(`${award.id} ${name} shows the badge`, 'picture-same picture-same', pictures);
    }
    tally.expect(`${award.id} assertion.json`, hosted, await give(page, 'assertion.json', site.body(`${at}assertion.json`)));
    for (const { what, credential } of mutations(award.credential)) {
      const got = await give(page, 'credential.json', JSON.stringify(credential));
      tally.expect(`${award.id} ${what}`, what === 'member removed' ? FORGED.replace('yes conforms', 'no nonconforming') : FORGED, got);
    }
    tally.expect(`${award.id} pasted`, five(SIGNED, force), await type(page, award.jwt));
  }
  tally.expect('verify/ breaks no rule of its own', '', refused.join('; '));
  await context.close();
}

async function hostile(tally, browser, site, now) {
  const award = site.awards(now).find(({ state }) => state === 'valid');
  const text = JSON.stringify(award.credential);
  const [header, payload, signature] = award.jwt.split('.');
  const encode = value => Buffer.from(JSON.stringify(value)).toString('base64url');
  const decoded = JSON.parse(Buffer.from(payload, 'base64url'));
  const kid = JSON.parse(Buffer.from(header, 'base64url')).kid;
  const hosted = site.json(`${site.base}assertions/${award.id}/assertion.json`);
  const { context, page } = await open(browser, site);
  await page.goto(`${site.base}en/verify/`);
  const genuine = five(SIGNED, 'yes in-force');
  const first = (answer, rest = REST) => five(answer, 'unknown genuine-first', 'unknown holder-not-asked', rest);
  const cases = [
    ['compressed iTXt', png(itxt('openbadgecredential', deflateSync(text), 1)), genuine],
    ['tEXt with an address', png(chunk('tEXt', `openbadges\0${hosted.id}`)), five('yes hosted-match', 'yes in-force')],
    ['two badges of one keyword', png(itxt('openbadges', text), itxt('openbadges', text)), `${genuine}; ${genuine}`],
    ['one badge and a forged one', png(itxt('openbadges', text), itxt('openbadgecredential', text.replace('"name":"', '"name":"x'))), `${genuine}; ${first('no signature-invalid')}`],
    ['a bomb in iTXt', png(itxt('openbadges', deflateSync(Buffer.alloc(64 << 20, ' ')), 1)), UNREADABLE],
    ['lying length', Buffer.concat([png(itxt('openbadges', text)).subarray(0, 60)]), UNREADABLE],
    ['wrong check value', broken(png(itxt('openbadges', text))), UNREADABLE],
    ['no header', Buffer.concat([SIGNATURE, itxt('openbadges', text), chunk('IEND', '')]), UNREADABLE],
    ['no badge', png(), UNREADABLE],
    ['SVG with an entity', `<!DOCTYPE svg [<!ENTITY a "b">]><svg xmlns="http://www.w3.org/2000/svg">&a;</svg>`, UNREADABLE],
    ['SVG with a script', `<svg xmlns="http://www.w3.org/2000/svg" onload="document.title='pwned'"><script>document.title='pwned'</script></svg>`, UNREADABLE],
    ['duplicate member', `{"id":"urn:a",${text.slice(1)}`, UNREADABLE],
    ['deep', `${'['.repeat(100000)}${']'.repeat(100000)}`, UNREADABLE],
    ['nothing', '', UNREADABLE],
    ['garbage', Buffer.from([0xff, 0xfe, 0, 1]), UNREADABLE],
    ['undefined term', JSON.stringify({ ...award.credential, salary: 1 }), first('no uncovered')],
    ['unknown context', JSON.stringify({ ...award.credential, '@context': [...award.credential['@context'], 'https://example.org/c'] }), first('unknown context-unknown')],
    ['no proof', JSON.stringify({ ...award.credential, proof: undefined }), first('no no-proof')],
    ['unknown suite', JSON.stringify({ ...award.credential, proof: { ...award.credential.proof[0], cryptosuite: 'bbs-2023' } }), first('unknown proof-unsupported')],
    ['other purpose', JSON.stringify({ ...award.credential, proof: { ...award.credential.proof[0], proofPurpose: 'authentication' } }), first('no key-not-for-claims')],
    ['proof expired', JSON.stringify({ ...award.credential, proof: { ...award.credential.proof[0], expires: '2020-01-01T00:00:00Z' } }), first('no proof-expired')],
    ['key of a stranger', JSON.stringify({ ...award.credential, proof: { ...award.credential.proof[0], verificationMethod: STRANGER } }), first('no key-not-issuers')],
    ['key that nobody lists', JSON.stringify({ ...award.credential, proof: { ...award.credential.proof[0], verificationMethod: `${award.credential.issuer.id}#x` } }), first('no key-not-listed')],
    ['alg none', `${encode({ alg: 'none' })}.${payload}.`, first('no no-proof')],
    ['HMAC with the public key', `${encode({ alg: 'HS256', kid })}.${payload}.${signature}`, first('no no-proof')],
    ['another algorithm', `${encode({ alg: 'EdDSA', kid })}.${payload}.${signature}`, first('no signature-invalid')],
    ['embedded key', `${encode({ alg: 'RS256', jwk: site.json(kid) })}.${payload}.${signature}`, first('no signature-invalid')],
    ['embedded key of a stranger', `${encode({ alg: 'RS256', jwk: stranger().jwk })}.${payload}.${signature}`, first('no key-not-issuers')],
    ['crit', `${encode({ alg: 'RS256', kid, crit: ['b64'], b64: false })}.${payload}.${signature}`, first('unknown proof-unsupported')],
    ['payload changed', `${header}.${encode({ ...decoded, name: 'x' })}.${signature}`, first('no signature-invalid')],
    ['hosted copy changed', JSON.stringify({ ...hosted, issuedOn: '2020-01-01T00:00:00Z' }), first('no hosted-differs')],
    ['hosted nowhere', JSON.stringify({ ...hosted, id: `${site.base}assertions/none.json` }), first('no hosted-missing')],
    ['hosted out of reach', JSON.stringify({ ...hosted, id: 'https://127.0.0.1/a.json' }), first('unknown hosted-unreachable')],
  ];
  for (const [what, body, expected] of cases) {
    const got = await give(page, 'badge', body);
    tally.expect(what, expected, got);
    tally.expect(`${what} runs nothing`, false, (await page.title()).includes('pwned'));
  }
  await context.close();

  const revoked = site.json(`${site.base}status/1.json`);
  const away = { away: /status\/1\.json$/, changed: /status\/1\.json$/, keyless: /did\.json$/ };
  for (const [what, change, expected] of [
    ['status list away', address => (away.away.test(address) ? 'away' : undefined), five(SIGNED, 'unknown status-unreachable')],
    ['status list forged', address => (away.changed.test(address) ? JSON.stringify({ ...revoked, name: 'x' }) : undefined), five(SIGNED, 'unknown status-not-genuine')],
    ['issuer away', address => (away.keyless.test(address) ? 'away' : undefined), first('unknown key-unreachable')],
  ]) {
    const other = await open(browser, site, { change });
    await other.page.goto(`${site.base}verify/`);
    tally.expect(what, expected, await give(other.page, 'credential.json', text));
    await other.context.close();
  }
}

const STRANGER = 'did:key:z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2#z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2';
const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]);
const itxt = (keyword, body, flag = 0) => chunk('iTXt', Buffer.concat([Buffer.from(`${keyword}\0${String.fromCharCode(flag)}\0\0\0`), Buffer.from(body)]));
const HEADER = [0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0];
const png = (...chunks) =>
  Buffer.concat([SIGNATURE, chunk('IHDR', HEADER), ...chunks, chunk('IDAT', deflateSync(Buffer.from([0, 0]))), chunk('IEND', '')]);

/** With one bit of its last text's check value changed. */
function broken(image) {
  const copy = Buffer.from(image);
  copy[copy.lastIndexOf('IDAT') - 5] ^= 1;
  return copy;
}

function chunk(name, body) {
  const data = Buffer.from(body);
  const out = Buffer.alloc(12 + data.length);
  out.writeUInt32BE(data.length);
  out.write(name, 4, 'latin1');
  data.copy(out, 8);
  out.writeUInt32BE(crc32(out.subarray(4, 8 + data.length)), 8 + data.length);
  return out;
}

/** A key of nobody's, as JWK, and what it signs. */
function stranger(kid) {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const jwk = { ...publicKey.export({ format: 'jwk' }), ...(kid ? { kid } : {}) };
  const encode = value => Buffer.from(JSON.stringify(value)).toString('base64url');
  const sign = payload => {
    const input = `${encode({ alg: 'RS256', kid, typ: 'JWT' })}.${encode(payload)}`;
    return `${input}.${createSign('sha256').update(input).sign(privateKey).toString('base64url')}`;
  };
  return { jwk, sign };
}

async function addresses(tally, browser, site, now) {
  const award = site.awards(now).find(({ state }) => state === 'valid');
  const at = `${site.base}assertions/${award.id}/`;
  const { context, page, asked } = await open(browser, site);
  const fragment = new URLSearchParams({ url: `${at}credential.txt`, neighbour: 'https://other.example.net/verify/' });
  await page.goto(`${site.base}verify/#${fragment}`);
  tally.expect('own address', five(SIGNED, 'yes in-force'), await answers(page));
  const link = await page.getAttribute('[data-neighbour-list] a', 'href');
  tally.expect('neighbour', `https://other.example.net/verify/#${new URLSearchParams({ url: `${at}credential.txt` })}`, link);
  for (const address of [at, `${at}credential.json`, `${at}badge.png`, `${at}assertion.json`]) {
    const got = await type(page, address);
    tally.expect(`typed ${address}`, true, got.startsWith('genuine yes'), got);
  }
  tally.expect('typed without anything behind it', UNREADABLE, await type(page, `${site.base}nothing.json`));
  const foreign = 'https://elsewhere.example.com/badge.json';
  await page.goto('about:blank');
  await page.goto(`${site.base}verify/#${new URLSearchParams({ url: foreign })}`);
  await page.waitForSelector('[data-arrived-go]:visible');
  tally.expect('foreign address is not asked', false, asked.some(address => address.startsWith(foreign)));
  tally.expect('and who will see it is said', 'elsewhere.example.com', await page.innerText('[data-arrived-host]'));
  await page.click('[data-arrived-go]');
  tally.expect('then it is', UNREADABLE, await answers(page));
  tally.expect('once agreed to', true, asked.some(address => address.startsWith(foreign)));
  await page.goto('about:blank');
  await page.goto(`${site.base}verify/#${new URLSearchParams({ url: 'javascript:alert(1)' })}`);
  tally.expect('no other scheme', true, await page.isVisible('[data-arrived-refused]'));
  tally.expect('with nothing to press', false, await page.isVisible('[data-arrived-go]'));

  await page.fill('#holder', 'nobody@example.org');
  const held = await give(page, 'credential.json', JSON.stringify(award.credential));
  const hasHash = JSON.stringify(award.credential).includes('identityHash');
  tally.expect('somebody else', true, held.includes(hasHash ? 'holder no holder-differs' : 'holder unknown holder-not-stated'), held);
  tally.expect('the typed address goes nowhere', false, asked.some(address => /nobody/.test(address)));
  await context.close();

  const without = await open(browser, site, { javaScriptEnabled: false });
  await without.page.goto(`${site.base}verify/`);
  tally.expect('without scripts it says what to do', true, /armorial verify/.test(await without.page.innerText('main')));
  await without.context.close();
}

async function banners(tally, browser, site, now) {
  const wanted = { valid: 'verified', expired: 'ended', revoked: 'ended' };
  for (const award of site.awards(now)) {
    for (const prefix of ['', 'en/']) {
      const { context, page, asked, refused } = await open(browser, site);
      const address = `${site.base}${prefix}assertions/${award.id}/`;
      tally.expect(`${address} ${award.state}`, `status tone-${wanted[award.state]}`, await tone(page, address, award.state === 'revoked' ? undefined : wanted[award.state]));
      tally.expect(`${address} breaks no rule`, '', refused.join('; '));
      const scripts = [...new Set(asked)].filter(path => /\/(check|verify\/[a-z0-9]+)\.js$/.test(path));
      const size = scripts.reduce((sum, path) => sum + gzipSync(site.body(path), { level: 9 }).length, 0);
      tally.expect(`${address} loads ${size} bytes`, true, size < MOST_CHECK_BYTES);
      tally.expect(`${address} asks its own site only`, true, asked.every(path => path.startsWith(site.base)));
      await context.close();
    }
  }
  const award = site.awards(now).find(({ state }) => state === 'valid');
  const revoked = site.awards(now).find(({ state }) => state === 'revoked');
  const page = `${site.base}assertions/${award.id}/`;
  const own = new RegExp(`${award.id}/credential\\.txt$`);
  const forged = award.jwt.replace(/\.[^.]+$/, signature => `.${signature[1] === 'A' ? 'B' : 'A'}${signature.slice(2)}`);
  const cases = [
    ['everything away', 'declared', address => (/\.txt$|jwk\.json$/.test(address) ? 'away' : undefined)],
    ['list away', 'declared', address => (/status\/1\.txt$/.test(address) ? 'away' : undefined)],
    ['script away', 'declared', address => (/keys\.js$/.test(address) ? 'away' : undefined)],
    ['another award’s badge', 'declared', address => (own.test(address) ? revoked.jwt : undefined)],
    ['an error page', 'declared', address => (own.test(address) ? '<html>' : undefined)],
    ['signature forged', 'ended', address => (own.test(address) ? forged : undefined)],
    ['key revoked', 'ended', address => (/jwk\.json$/.test(address) ? JSON.stringify({ kty: 'RSA', kid: address, revoked: { revoked_at: 1 } }) : undefined)],
    ['list forged', 'declared', address => (/status\/1\.txt$/.test(address) ? forged : undefined)],
    ...contradictions(site, page),
    ...resigned(site, award),
  ];
  for (const [what, expected, change] of cases) {
    const { context, page: tab } = await open(browser, site, { change });
    tally.expect(`banner, ${what}`, `status tone-${expected}`, await tone(tab, page, expected === 'declared' ? undefined : expected));
    await context.close();
  }
  await printed(tally, browser, site, page);
  const away = await open(browser, site, { javaScriptEnabled: false });
  tally.expect('banner without scripts', 'status tone-declared', await tone(away.page, page));
  await away.context.close();
}

/** The page of an award, with one of the things that its badge says changed. */
function contradictions(site, page) {
  const html = site.body(page).toString('utf8');
  const changed = (what, from, to) => {
    const other = html.replace(from, to);
    if (other === html) throw new Error(`nothing to change: ${what}`);
    return [what, 'ended', address => (address === page ? other : undefined)];
  };
  return [
    changed('another badge’s name', /(<h1><a [^>]*>)[^<]+/, '$1Doctor of Everything'),
    changed('another badge’s address', /<h1><a href="[^"]+"/, '<h1><a href="../../badges/other/1/"'),
    changed('another issuer’s name', /(<dd><a href="[^"]*issuer\/">)[^<]+/, '$1Somebody Else'),
    changed('another day', /<time datetime="\d{4}/, '<time datetime="1999'),
    changed('another day in words', /(<time [^>]+>)[^<]+/, '$11 janvier 1999'),
    changed('another sentence', /(<p class="word">[^<]*<\/p>\s*<p>)[^<]+/, '$1Délivré à un autre par un autre.'),
    changed('an end that was not signed', /data-expires="[^"]*"/, 'data-expires="2999-01-01T00:00:00Z"'),
  ];
}

/** The badge and its list signed again, with another key in the place of the site's: what no honest site has yet. */
function resigned(site, award) {
  const payload = token => JSON.parse(Buffer.from(token.split('.')[1], 'base64url'));
  const { kid } = JSON.parse(Buffer.from(award.jwt.split('.')[0], 'base64url'));
  const { jwk, sign } = stranger(kid);
  const credential = payload(award.jwt);
  const list = payload(site.body(`${site.base}status/1.txt`).toString('utf8').trim());
  const index = Number(credential.credentialStatus.statusListIndex);
  const bits = set => {
    const bytes = Buffer.alloc(131072 / 8);
    if (set) bytes[index >> 3] |= 0x80 >> (index & 7);
    return `u${gzipSync(bytes).toString('base64url')}`;
  };
  const listing = (purpose, set, more = {}) => ({ ...list, credentialSubject: { ...list.credentialSubject, statusPurpose: purpose, encodedList: bits(set) }, ...more });
  const suspendable = { ...credential, credentialStatus: { ...credential.credentialStatus, statusPurpose: 'suspension' } };
  const over = { exp: 1700000000, validUntil: '2023-11-14T22:13:20Z', nbf: 1690000000, validFrom: '2023-07-22T04:26:40Z' };
  const cases = [
    ['signed again', 'verified', credential, listing('revocation', false)],
    ['revoked since', 'ended', credential, listing('revocation', true)],
    ['suspended', 'ended', suspendable, listing('suspension', true)],
    ['no longer suspended', 'verified', suspendable, listing('suspension', false)],
    ['a list that has ended', 'declared', credential, listing('revocation', false, over)],
    ['a list whose claims contradict it', 'declared', credential, listing('revocation', false, { exp: 4102444800 + 1, validUntil: '2100-01-01T00:00:00Z' })],
    ['another list', 'declared', credential, listing('revocation', false, { id: `${list.id}x`, jti: `${list.id}x` })],
    ['a list of no kind', 'declared', credential, listing('revocation', false, { type: ['VerifiableCredential'] })],
    ['a status of several bits', 'declared', { ...credential, credentialStatus: { ...credential.credentialStatus, statusSize: 2 } }, listing('revocation', false)],
    ['no status', 'declared', { ...credential, credentialStatus: undefined }, listing('revocation', false)],
    ['an end of null', 'declared', { ...credential, validUntil: null }, listing('revocation', false)],
    ['claims that contradict it', 'ended', { ...credential, sub: 'urn:uuid:another' }, listing('revocation', false)],
  ];
  return cases.map(([what, expected, own, other]) => [what, expected, address =>
    (address.endsWith(`${award.id}/credential.txt`) ? sign(own) : address.endsWith('status/1.txt') ? sign(other) : address === kid ? JSON.stringify(jwk) : undefined)]);
}

/** What is printed says what was published: a check is of its moment. */
async function printed(tally, browser, site, address) {
  const { context, page } = await open(browser, site);
  await tone(page, address, 'verified');
  const shown = () => page.$$eval('.status', all => all.filter(one => one.checkVisibility()).map(one => one.className).join('; '));
  tally.expect('one banner on the screen', 'status tone-verified', await shown());
  await page.emulateMedia({ media: 'print' });
  tally.expect('one banner on paper', 'status tone-declared', await shown());
  await context.close();
}

/** How the banner stands in the end; what never changes is waited for as long as a check takes. */
async function tone(page, address, expected) {
  await page.goto(address, { waitUntil: expected ? 'load' : 'networkidle' });
  if (expected) await page.waitForSelector(`.status.tone-${expected}`, { timeout: 5000 }).catch(() => {});
  return page.getAttribute('.status', 'class');
}
