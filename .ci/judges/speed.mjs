// @digitalbazaar/vc and our verifier over the same credentials, one after the other in one run; prints both and the ratio.
//   node .ci/judges/speed.mjs SITE BASE VECTORS JAVA_CLASS_PATH [MOMENT]
// The class path is that of BuildBench. Measured, not judged: never an error because of a figure.
import { spawnSync } from 'node:child_process';
import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import * as vc from '@digitalbazaar/vc';
import { Site } from './site.mjs';

const [folder, base, vectors, classPath, moment = '2026-12-01T00:00:00Z'] = process.argv.slice(2);
const site = new Site(folder, base, vectors);
const credentials = site.files('assertions').filter(path => path.endsWith('/credential.json'))
  .map(path => site.json(site.base + path));
const { documentLoader } = site;

async function theirs(all) {
  let genuine = 0;
  for (const credential of all) {
    // The status list is taken as read, which ours is not.
    const result = await vc.verifyCredential({
      credential, documentLoader, now: new Date(moment),
      suite: new DataIntegrityProof({ cryptosuite }), checkStatus: async () => ({ verified: true }),
    });
    genuine += result.verified ? 1 : 0;
  }
  return genuine;
}

const sample = Array.from({ length: 1000 }, (_, i) => credentials[i % credentials.length]);
await theirs(sample.slice(0, 200));
const start = performance.now();
const genuine = await theirs(sample);
const milliseconds = (performance.now() - start) / sample.length;
console.log(`@digitalbazaar/vc, one thread, warm   ${milliseconds.toFixed(3)} ms each, ${genuine} of ${sample.length} genuine`);

const ours = spawnSync('java', ['-Xmx256m', '-XX:+UseSerialGC', '-cp', classPath, 'org.armorial.bench.VerifyBench', folder, moment],
  { encoding: 'utf8' });
process.stdout.write(ours.stdout + ours.stderr);
const median = Number(/median ([0-9.]+) ms/.exec(ours.stdout)?.[1]);
console.log(`ratio, one thread, warm: ${(milliseconds / median).toFixed(1)}`);
