// `armorial verify` over what @digitalbazaar/vc and jose issue, over our own awards, and over the falsifications
// that the other judges refuse: what they accept it accepts, what they refuse it never calls genuine.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as Ed25519Multikey from '@digitalbazaar/ed25519-multikey';
import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import * as vc from '@digitalbazaar/vc';
import { SignJWT, exportJWK, generateKeyPair } from 'jose';
import { mutations } from './mutations.mjs';
import { Tally } from './tally.mjs';

const LAUNCHER = fileURLToPath(new URL('../../armorial', import.meta.url));

export async function commandLine(site, now) {
  const tally = new Tally('armorial verify');
  const folder = mkdtempSync(join(tmpdir(), 'armorial-judge-'));
  const expected = new Map();
  const hand = (name, content, genuine, force) => {
    writeFileSync(join(folder, name), content);
    expected.set(name, { genuine, force });
  };
  try {
    for (const award of site.awards(now)) {
      const force = award.state === 'valid';
      hand(`${award.id}.json`, JSON.stringify(award.credential), true, force);
      hand(`${award.id}.jwt`, award.jwt, true, force);
      mutations(award.credential).forEach(({ credential }, i) =>
        hand(`${award.id}-${i}.json`, JSON.stringify(credential), false, false));
    }
    await issuedElsewhere(site, hand);
    const out = run([folder, '--json', '--offline', '--given', `${site.base}=${site.folder}`, '--as-of', now.toISOString()]);
    const verdicts = out.trim().split('\n').map(line => JSON.parse(line));
    const yes = answer => answer.answer === 'yes';
    for (const { source, answers } of verdicts) {
      const { genuine, force } = expected.get(basename(source)) ?? {};
      expected.delete(basename(source));
      tally.expect(`${basename(source)} genuine`, genuine, yes(answers.genuine), answers.genuine.reason);
      tally.expect(`${basename(source)} in force`, force, yes(answers['in-force']), answers['in-force'].reason);
    }
    tally.expect('files without a verdict', 0, expected.size);
  } finally {
    rmSync(folder, { recursive: true });
  }
  return tally;
}

export function run(words) {
  const options = { encoding: 'utf8', maxBuffer: 1 << 28, stdio: ['ignore', 'pipe', 'ignore'] };
  try {
    return execFileSync(LAUNCHER, ['verify', ...words], options);
  } catch (e) {
    // Some of it is false: that is what 1 and 3 say.
    if (e.status !== 1 && e.status !== 3) throw e;
    return e.stdout;
  }
}

async function issuedElsewhere(site, hand) {
  const keyPair = await Ed25519Multikey.generate();
  const did = `did:key:${keyPair.publicKeyMultibase}`;
  Object.assign(keyPair, { controller: did, id: `${did}#${keyPair.publicKeyMultibase}` });
  const suite = new DataIntegrityProof({ cryptosuite, signer: keyPair.signer() });
  const issued = await vc.issue({ credential: credential(did), suite, documentLoader: site.documentLoader });
  hand('digitalbazaar.json', JSON.stringify(issued), true, true);
  mutations(issued).forEach(({ credential: changed }, i) =>
    hand(`digitalbazaar-${i}.json`, JSON.stringify(changed), false, false));
  for (const alg of ['ES256', 'EdDSA', 'RS256']) {
    const { publicKey, privateKey } = await generateKeyPair(alg, { extractable: true });
    const jwk = await exportJWK(publicKey);
    const holder = `did:jwk:${Buffer.from(JSON.stringify(jwk)).toString('base64url')}`;
    const jwt = await new SignJWT({ ...credential(holder), iss: holder, jti: credential(holder).id })
      .setProtectedHeader({ alg, kid: `${holder}#0`, typ: 'JWT' })
      .sign(privateKey);
    hand(`jose-${alg}.jwt`, jwt, true, true);
    const [header, payload, signature] = jwt.split('.');
    const other = Buffer.from(JSON.stringify({ ...credential(holder), iss: holder, name: 'Forged' })).toString('base64url');
    hand(`jose-${alg}-changed.jwt`, `${header}.${other}.${signature}`, false, false);
    const none = Buffer.from(JSON.stringify({ alg: 'none', kid: `${holder}#0` })).toString('base64url');
    hand(`jose-${alg}-none.jwt`, `${none}.${payload}.`, false, false);
  }
}

function credential(issuer) {
  return {
    '@context': ['https://www.w3.org/ns/credentials/v2', 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json'],
    id: 'urn:uuid:7c0e4a44-6f0d-4f2b-9d55-000000000001',
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    issuer: { id: issuer, type: ['Profile'], name: 'Atelier des Trois Rives' },
    validFrom: '2026-01-15T09:00:00Z',
    name: 'Tenir un rucher',
    credentialSubject: {
      id: 'urn:uuid:7c0e4a44-6f0d-4f2b-9d55-000000000002',
      type: ['AchievementSubject'],
      achievement: {
        id: 'https://rives.example/badges/rucher',
        type: ['Achievement'],
        name: 'Tenir un rucher',
        description: 'Sait conduire un rucher au fil d’une saison.',
        criteria: { narrative: 'Une saison entière, avec un carnet.' },
      },
    },
  };
}
