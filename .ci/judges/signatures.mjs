// Published signatures, true and false, in Chromium: the W3C's Data Integrity vectors and Project Wycheproof's for the
// keys and algorithms that the browser's scripts know. What a vector expects, or a reason why not.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { createHash } from 'node:crypto';
import { chromium } from 'playwright-core';
import { FLAGS, TYPES } from './access.mjs';
import { Tally } from './tally.mjs';

const SUITES = ['eddsa-rdfc-2022', 'eddsa-jcs-2022', 'ecdsa-rdfc-2019', 'Ed25519Signature2020'];

export async function signatures(site) {
  const tally = new Tally('W3C and Wycheproof vectors, in Chromium');
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: FLAGS });
  try {
    const context = await browser.newContext();
    await context.route('**/*', route => {
      const file = site.file(route.request().url());
      return file ? route.fulfill({ body: readFileSync(file), contentType: TYPES[/\.[a-z]+$/.exec(file)[0]] ?? 'text/plain' }) : route.fulfill({ status: 404 });
    });
    const page = await context.newPage();
    await page.goto(`${site.base}verify/`);
    await integrity(tally, page, site);
    await wycheproof(tally, page, site);
    await tokens(tally, page, site);
    await digests(tally, page, site);
  } finally {
    await browser.close();
  }
  return tally;
}

const below = folder => readdirSync(folder, { withFileTypes: true }).flatMap(entry =>
  entry.isDirectory() ? below(join(folder, entry.name)) : [join(folder, entry.name)]).sort();

async function integrity(tally, page, site) {
  const contexts = Object.fromEntries(Object.entries(site.contexts).map(([address, file]) =>
    [address, JSON.parse(readFileSync(join(site.vectors, 'contexts', file), 'utf8'))]));
  let count = 0;
  for (const path of below(join(site.vectors, 'openbadges')).filter(name => /w3c-vc-di.*signed.*\.json$|ob3-spec-eddsa.signed\.json$/i.test(name))) {
    const { proof: member, ...document } = JSON.parse(readFileSync(path, 'utf8'));
    for (const { proofValue, ...options } of [].concat(member ?? [])) {
      const name = options.cryptosuite ?? options.type;
      if (!SUITES.includes(name) || options.previousProof || JSON.stringify(document).includes('citizenship/v4rc1')) continue;
      const key = path.includes('ob3-spec-eddsa') ? JSON.parse(readFileSync(path.replace('signed.json', 'key.json'), 'utf8')) : undefined;
      const multikey = find(key, 'publicKeyMultibase') ?? options.verificationMethod.split('#').at(-1);
      const verified = changed => page.evaluate(async ([document, options, proofValue, multikey, contexts, isJcs, base]) => {
        const [{ hashData }, { ofMultikey }, { multibase }] = await Promise.all(['integrity', 'multikey', 'multibase'].map(name => import(`${base}assets/verify/${name}.js`)));
        const key = ofMultikey(multikey);
        const message = await hashData(document, options, isJcs ? 'jcs' : 'rdfc', key.algorithm === 'ES384' ? 384 : 256, contexts);
        return key.verifies(message, multibase(proofValue));
      }, [changed.document ?? document, changed.options ?? options, changed.proofValue ?? proofValue, multikey, contexts, name.includes('jcs'), site.base]);
      tally.expect(`${path} ${name}`, true, await verified({}));
      tally.expect(`${path} document changed`, false, await verified({ document: { ...document, id: 'urn:uuid:00000000-0000-4000-8000-000000000000' } }));
      tally.expect(`${path} options changed`, false, await verified({ options: { ...options, created: '2020-02-02T02:02:02Z' } }));
      tally.expect(`${path} signature changed`, false, await verified({ proofValue: proofValue.slice(0, -1) + (proofValue.at(-1) === '2' ? '3' : '2') }));
      count++;
    }
  }
  tally.expect('proofs of published vectors', true, count >= 8);
}

const find = (value, name) => (typeof value !== 'object' || value === null ? undefined
  : value[name] ?? Object.values(value).map(member => find(member, name)).find(found => found !== undefined));

async function wycheproof(tally, page, site) {
  for (const file of ['ed25519_test', 'ecdsa_secp256r1_sha256_p1363_test', 'ecdsa_secp384r1_sha384_p1363_test', 'rsa_signature_2048_sha256_test']) {
    const { testGroups } = JSON.parse(readFileSync(join(site.vectors, 'wycheproof', `${file}.json`), 'utf8'));
    for (const group of testGroups) {
      const jwk = group.publicKeyJwk ?? group.keyJwk;
      if (!jwk) continue;
      const got = await page.evaluate(async ([jwk, pem, tests, base]) => {
        const [{ PublicKey }, { ofPem }] = await Promise.all(['keys', 'pem'].map(name => import(`${base}assets/verify/${name}.js`)));
        const bytes = hex => Uint8Array.from(hex.match(/../g) ?? [], byte => parseInt(byte, 16));
        const keys = [PublicKey.ofJwk(jwk), ...(jwk.kty === 'RSA' ? [ofPem(pem)] : [])];
        return Promise.all(tests.map(async ({ msg, sig }) =>
          (await Promise.all(keys.map(key => key?.verifies(bytes(msg), bytes(sig)) ?? 'no key'))).join(' and ')));
      }, [jwk, group.publicKeyPem, group.tests, site.base]);
      group.tests.forEach(({ tcId, result, comment }, i) => {
        if (result === 'acceptable') return;
        // As on the command line, a key with the exponent 3 is none, whatever it signed.
        const said = jwk.e === 'Aw' ? 'no key' : String(result === 'valid');
        const expected = jwk.kty === 'RSA' ? `${said} and ${said}` : said;
        tally.expect(`${file} ${tcId} ${comment}`, expected, got[i]);
      });
    }
  }
}

/** JSON Web Signatures. Payloads there are no JSON, so that only the parts that decide about a signature are asked. */
async function tokens(tally, page, site) {
  const { testGroups } = JSON.parse(readFileSync(join(site.vectors, 'wycheproof/json_web_signature_test.json'), 'utf8'));
  for (const group of testGroups) {
    if (!group.public || !['RS256', 'ES256', 'ES384', 'EdDSA'].includes(group.public.alg)) continue;
    const got = await page.evaluate(async ([jwk, tests, base]) => {
      const [{ objection, verifies }, { PublicKey }, { base64url, text, utf8 }, { parse }] =
        await Promise.all(['jws', 'keys', 'bytes', 'json'].map(name => import(`${base}assets/verify/${name}.js`)));
      const key = PublicKey.ofJwk(jwk);
      return Promise.all(tests.map(async ({ jws }) => {
        const parts = typeof jws === 'string' ? jws.split('.') : [];
        const [header, signature] = [parts[0] && parse(text(base64url(parts[0]) ?? new Uint8Array([255]))), base64url(parts[2])];
        if (parts.length !== 3 || !header || !signature || !key || objection(header)) return false;
        return verifies({ header, signature, signed: utf8(`${parts[0]}.${parts[1]}`) }, key);
      }));
    }, [group.public, group.tests, site.base]);
    group.tests.forEach(({ tcId, result, comment }, i) => {
      if (result !== 'acceptable') tally.expect(`JWS ${tcId} ${comment} ${group.public.alg}`, result === 'valid', got[i]);
    });
  }
}

async function digests(tally, page, site) {
  const texts = ['', 'a', 'mayze', ...Array.from({ length: 130 }, (_, i) => 'é'.repeat(i))];
  const got = await page.evaluate(async ([texts, base]) => {
    const { md5 } = await import(`${base}assets/verify/md5.js`);
    return texts.map(text => md5(new TextEncoder().encode(text)));
  }, [texts, site.base]);
  texts.forEach((text, i) => tally.expect(`MD5 of ${text.length} characters`, createHash('md5').update(text).digest('hex'), got[i]));
}
