// jsonld.js and rdf-canonize: the statements that the browser's scripts find in a document, and their canonical form,
// are theirs, over every vector and every document of the site; what only one of them accepts is told.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import jsonld from 'jsonld';
import { mutations } from './mutations.mjs';
import { Tally } from './tally.mjs';

export async function rdf(site, now) {
  const tally = new Tally('jsonld.js and rdf-canonize, against the browser’s');
  const load = name => import(pathToFileURL(join(site.folder, 'assets/verify', name)));
  const [{ parse }, { Processor, Refused }, { canonicalQuads }] = await Promise.all(['json.js', 'jsonld.js', 'rdfc.js'].map(load));
  const contexts = Object.fromEntries(Object.entries(site.contexts).map(([address, file]) =>
    [address, JSON.parse(readFileSync(join(site.vectors, 'contexts', file), 'utf8'))]));
  const documentLoader = async url => {
    if (!contexts[url]) throw new Error(`not known: ${url}`);
    return { contextUrl: null, documentUrl: url, document: contexts[url] };
  };
  const ours = async document => {
    try {
      return await canonicalQuads(new Processor(contexts).quads(document));
    } catch (e) {
      if (e instanceof Refused) return undefined;
      throw e;
    }
  };
  const theirs = document =>
    jsonld.canonize(document, { algorithm: 'RDFC-1.0', format: 'application/n-quads', documentLoader, safe: true, base: null }).catch(() => undefined);

  // What our build publishes is what the world publishes.
  for (const [address, document] of Object.entries(site.json(`${site.base}assets/verify/contexts.json`))) {
    tally.expect(`context ${address}`, sorted(contexts[address]), sorted(document));
  }
  let compared = 0;
  const compare = async (name, document, mustBeOurs) => {
    const [a, b] = [await ours(document), await theirs(document)];
    // rdf-canonize sorts lines by UTF-16; RDFC-1.0 says code points. They differ beyond the basic plane only.
    if (a !== undefined) tally.expect(name, b && byCodePoint(b), a);
    else if (mustBeOurs) tally.expect(name, 'statements', 'refused');
    if (a !== undefined && b !== undefined) compared++;
    return a;
  };
  for (const path of below(join(site.vectors, 'openbadges'))) {
    const text = readFileSync(path, 'utf8');
    let document;
    try {
      document = JSON.parse(text);
    } catch {
      tally.expect(`${path} is not JSON`, undefined, parse(text));
      continue;
    }
    tally.expect(`${path} as JSON`, JSON.stringify(document), JSON.stringify(parse(text)));
    // 1.1 and 2.0 are never signed as RDF; what their contexts need beyond ours is not asked.
    if (document?.['@context']) await compare(path, document, /w3c-vc-di|ob3-spec-eddsa/.test(path) && /signed/i.test(path) && !text.includes('citizenship/v4rc1'));
  }
  tally.expect('vectors that both canonicalise', true, compared > 80);
  for (const award of site.awards(now)) {
    const form = await compare(award.id, award.credential, true);
    for (const { what, credential } of mutations(award.credential)) {
      const changed = await compare(`${award.id} ${what}`, credential, false);
      tally.expect(`${award.id} ${what} differs`, true, changed !== form);
    }
    for (const [what, change] of Object.entries(UNCOVERED)) {
      const copy = structuredClone(award.credential);
      change(copy);
      tally.expect(`${award.id} ${what}`, undefined, await ours(copy));
    }
  }
  for (const [what, document] of Object.entries(HARD)) await compare(what, document, true);
  return tally;
}

/** What a signature would not cover, or what no published badge has. */
const UNCOVERED = {
  'undefined term': c => { c.credentialSubject.achievement.salary = '1'; },
  'relative id': c => { c.credentialSubject.id = 'somebody'; },
  'relative type': c => { c.credentialSubject.type.push('Ghost'); },
  null: c => { c.description = null; },
  'empty array': c => { c.evidence = []; },
  'context of its own': c => { c['@context'].push({ salary: 'https://example.org/salary' }); },
  'unknown context': c => { c['@context'].push('https://example.org/context.json'); },
  'blank id': c => { c.id = '_:b0'; },
  'half a pair': c => { c.name = 'x\ud800'; },
  keyword: c => { c['@included'] = [{ id: 'https://example.org/' }]; },
  direction: c => { c.name = { '@value': 'x', '@direction': 'rtl' }; },
  'number that readers write differently': c => { c.credentialSubject.creditsEarned = 1e-7; },
  'number that is not kept': c => { c.credentialSubject.creditsEarned = 1e300; },
};

const V2 = ['https://www.w3.org/ns/credentials/v2', 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json'];
const badge = members => ({ '@context': V2, type: ['VerifiableCredential', 'OpenBadgeCredential'], ...members });
const alike = count => Array.from({ length: count }, () => ({ type: ['AchievementSubject'], identifier: [{ type: 'IdentityObject', hashed: true, salt: 's' }] }));

/** Forms in which names of blank nodes are hard to give, and literals hard to write. */
const HARD = {
  'five nodes alike': badge({ credentialSubject: alike(5) }),
  'numbers': badge({ credentialSubject: { type: ['AchievementSubject'], creditsEarned: 1.5, achievement: { id: 'urn:a', type: ['Achievement'], creditsAvailable: 3 } } }),
  'large numbers': badge({ credentialSubject: [{ type: ['AchievementSubject'], creditsEarned: 0.000001 }, { type: ['AchievementSubject'], creditsEarned: 9007199254740991 }] }),
  'language': badge({ name: { '@value': 'Écoute', '@language': 'fr-FR' }, description: 'plain' }),
  'control characters': badge({ name: 'a\u0001\u007f\u0085\t"\\\r\n\u2028\ud83d\ude00' }),
  'order beyond the basic plane': badge({ name: ['\ufffd', '\ud83d\ude00', 'z'] }),
};

function below(folder) {
  return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1)).flatMap(entry =>
    entry.isDirectory() ? below(join(folder, entry.name)) : entry.name.endsWith('.json') ? [join(folder, entry.name)] : []);
}

const byCodePoint = quads => quads.split('\n').slice(0, -1).sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b))).map(line => `${line}\n`).join('');

const sorted = value => JSON.stringify(value, (_, member) =>
  typeof member === 'object' && member && !Array.isArray(member) ? Object.fromEntries(Object.entries(member).sort(([a], [b]) => (a < b ? -1 : 1))) : member);
