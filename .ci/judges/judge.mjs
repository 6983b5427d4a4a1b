// node judge.mjs SITE BASE VECTORS LIGHT BAKED: every judge over a built and signed site, the same with
// images on demand, and a folder of images from `armorial bake`; a judge that cannot run is a failure.
import { Site } from './site.mjs';

const [folder, base, vectors, light, baked] = process.argv.slice(2);
if (!baked) {
  console.error('usage: node judge.mjs SITE BASE VECTORS LIGHT BAKED');
  process.exit(2);
}
const site = new Site(folder, base, vectors, light, baked);
globalThis.fetch = site.fetch;
const now = new Date();

const judges = [
  ['digitalbazaar.mjs', 'digitalBazaar'],
  ['verifiercore.mjs', 'verifierCore'],
  ['jwts.mjs', 'jwts'],
  ['schemas.mjs', 'schemas'],
  ['links.mjs', 'links'],
  ['html.mjs', 'html'],
  ['access.mjs', 'access'],
  ['bake.mjs', 'bake'],
  ['jury.mjs', 'jury'],
  ['rdf.mjs', 'rdf'],
  ['signatures.mjs', 'signatures'],
  ['verify.mjs', 'verify'],
  ['commandline.mjs', 'commandLine'],
  ['agreement.mjs', 'agreement'],
];
const only = process.env.JUDGE;
let passed = 0;
let failed = 0;

const states = site.awards(now).map(award => award.state);
for (const state of ['valid', 'expired', 'revoked']) {
  const count = states.filter(s => s === state).length;
  console.log(`${String(count).padStart(6)} awards ${state}`);
  if (count === 0) {
    console.log(`       a site without an award that is ${state} proves nothing`);
    failed++;
  }
}
for (const [file, name] of judges) {
  if (only && !file.startsWith(only)) continue;
  const start = Date.now();
  try {
    const tally = await (await import(`./${file}`))[name](site, now);
    const ran = tally.passed + tally.failures.length;
    console.log(`${String(ran).padStart(6)} asked, ${tally.failures.length} against us: ${tally.judge} (${((Date.now() - start) / 1000).toFixed(1)} s)`);
    for (const failure of tally.failures.slice(0, 12)) console.log(`       ${failure}`);
    passed += tally.passed;
    failed += tally.failures.length;
    if (ran === 0) {
      console.log('       it was asked nothing');
      failed++;
    }
  } catch (e) {
    console.log(`       ${file} could not run: ${e.stack}`);
    failed++;
  }
}
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
