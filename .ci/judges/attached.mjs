// What hangs on badges, and around them: endorsements and evidence in every form, circles and crowds of them, other people's
// badges, newer badges, presentations. Everything is made anew, with keys of the moment.
import { createHash, sign } from 'node:crypto';
import { crc32, deflateSync } from 'node:zlib';
import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import * as vc from '@digitalbazaar/vc';
import { credential, didDocument, encode, hand, HOLDER, identity, Key, method, put, sha256 } from './attacks.mjs';

const HOST = 'https://verger.example/';
const DID = 'did:web:verger.example:claude';
const PERSON = 'did:web:verger.example:personne';
const OB2 = 'https://w3id.org/openbadges/v2';
const SECOND = 'https://www.w3.org/ns/credentials/v2';

/** Bodies by address and what is handed in, as those of `attacks`; what rests on others is followed. */
export async function attached(site, now) {
  const made = { web: new Map(), redirects: {}, cases: [] };
  const keys = { own: new Key(), presenting: new Key(), stranger: new Key() };
  const entry = (did, name, key) => method(`${did}#${name}`, key);
  put(made, `${HOST}claude/did.json`, didDocument(DID, [entry(DID, 'k', keys.own)]));
  put(made, `${HOST}personne/did.json`, {
    ...didDocument(PERSON, [entry(PERSON, 'k', keys.presenting), entry(PERSON, 'claims', keys.own)]),
    assertionMethod: [`${PERSON}#claims`], authentication: [`${PERSON}#k`],
  });
  const award = (more = {}) => keys.own.token({ kid: `${DID}#k` }, credential(more, DID));
  endorsements(made, keys, award);
  hosted(made);
  const first = made.cases.length;
  evidence(made, award);
  persons(made, award);
  made.cases.slice(first).forEach(one => (one.isFollowed = true));
  newer(made, keys, award);
  presentations(made, keys, award);
  pictures(made, award);
  await canonicalised(made, keys, site, now);
  return made;
}

const BADGE = credential().credentialSubject.achievement.id;
const aboutBadge = (more = {}) => ({ ...endorsement(BADGE), ...more });

const endorsement = (subject, more = {}) => ({
  '@context': credential()['@context'], id: 'urn:uuid:5f0c5b9e-7a55-4d0b-8a0e-000000000007', type: ['VerifiableCredential', 'EndorsementCredential'],
  issuer: { id: DID, type: ['Profile'], name: 'Le Verger' }, name: 'Avis', validFrom: '2026-01-12T09:00:00Z',
  credentialSubject: { id: subject, type: ['EndorsementSubject'], endorsementComment: 'Sérieux' }, ...more,
});

const withBadge = more => ({ ...credential().credentialSubject, achievement: { ...credential().credentialSubject.achievement, ...more } });

function endorsements(made, { own, stranger }, award) {
  const kid = `${DID}#k`;
  const token = (more = {}, key = own) => key.token({ kid }, aboutBadge(more));
  const onBadge = (what, members) => hand(made, `endorsed: ${what}`, award({ credentialSubject: withBadge(members) }));
  const at = (what, body) => {
    const address = `${HOST}avis/${made.cases.length}`;
    put(made, address, body);
    onBadge(`at an address, ${what}`, { endorsement: [address] });
  };
  onBadge('as token', { endorsementJwt: [token()] });
  onBadge('as token of a stranger', { endorsementJwt: token({}, stranger) });
  onBadge('as token about something else', { endorsementJwt: [own.token({ kid }, endorsement('urn:x'))] });
  onBadge('as token of another kind', { endorsementJwt: [award()] });
  onBadge('as rubbish', { endorsementJwt: ['x', 1, null, {}] });
  onBadge('as tokens in arrays', { endorsementJwt: [[token()], [[token()]]] });
  onBadge('whole, unsigned', { endorsement: [aboutBadge()] });
  onBadge('whole, about two', { endorsement: aboutBadge({ credentialSubject: [aboutBadge().credentialSubject, { id: 'urn:x' }] }) });
  onBadge('whole, about nothing', { endorsement: aboutBadge({ credentialSubject: [] }) });
  onBadge('with values that are none', { endorsement: ['x', 1, null, {}, [], { id: 'urn:x' }, true] });
  onBadge('as token where documents stand', { endorsement: [token()] });
  onBadge('nowhere', { endorsement: [`${HOST}none`, { id: `${HOST}none`, type: 'EndorsementCredential' }] });
  at('a token', token());
  at('a token about something else', own.token({ kid }, endorsement('urn:x')));
  at('unsigned', aboutBadge());
  at('of the old kind', { '@context': OB2, type: 'Endorsement', id: `${HOST}avis/old`, claim: { id: BADGE }, issuer: `${HOST}deux/issuer.json`, verification: { type: 'hosted' }, issuedOn: '2026-01-12T09:00:00Z' });
  at('two in a list', [aboutBadge(), aboutBadge()]);
  at('no badge', { name: 'x' });
  at('no JSON', 'x');
  at('empty', '');
  at('a page', '<!DOCTYPE html><html><head><link rel="alternate" type="application/json" href="x.json"></head></html>');
  at('another address', `${HOST}avis/elsewhere`);
  hand(made, 'endorsed: the award', award({ endorsementJwt: [own.token({ kid }, endorsement(credential().id))] }));
  hand(made, 'endorsed: the issuer', award({ issuer: { id: DID, type: ['Profile'], name: 'Le Verger', endorsementJwt: [own.token({ kid }, endorsement(DID))] } }));
  onBadge('by fifty-five', { endorsementJwt: Array.from({ length: 55 }, () => token()) });
  const round = `${HOST}avis/round`;
  put(made, round, own.token({ kid }, endorsement(BADGE, { id: round, endorsement: [round] })));
  onBadge('in a circle', { endorsement: [round] });
  const step = n => `${HOST}avis/step-${n}`;
  for (let n = 0; n < 6; n++) {
    put(made, step(n), own.token({ kid }, endorsement(n === 0 ? BADGE : step(n - 1), { id: step(n), endorsement: [step(n + 1)] })));
  }
  onBadge('endlessly', { endorsement: [step(0)] });
}

/** Open Badges 2.0. */
function hosted(made) {
  const folder = `${HOST}deux/`;
  const profile = { '@context': OB2, type: 'Issuer', id: `${folder}issuer.json`, name: 'Le Verger', url: HOST, email: 'bonjour@verger.example' };
  put(made, profile.id, profile);
  const written = (name, more = {}) => ({ '@context': OB2, type: 'Endorsement', id: `${folder}${name}.json`, claim: { id: `${folder}badge.json`, endorsementComment: 'Sérieux' }, issuer: profile.id, verification: { type: 'hosted' }, issuedOn: '2026-01-12T09:00:00Z', ...more });
  const publish = (name, more, at = name) => put(made, `${folder}${at}.json`, written(name, more));
  publish('e1');
  publish('e2', { claim: { id: `${folder}other.json` } });
  publish('e3', { claim: undefined });
  publish('e4', { issuer: `${HOST}trois/issuer.json` });
  put(made, `${HOST}trois/issuer.json`, { ...profile, id: `${HOST}trois/issuer.json`, verification: { startsWith: `${HOST}trois/` } });
  publish('e5', {}, 'e6');
  put(made, `${folder}e7.json`, { '@context': OB2, id: `${folder}e7.json`, type: 'Endorsement', revoked: true });
  hand(made, 'endorsement: handed in', written('e1'));
  hand(made, 'endorsement: changed claim', written('e1', { claim: { id: `${folder}badge.json`, endorsementComment: 'Excellent' } }));
  hand(made, 'endorsement: changed issuer', written('e1', { issuer: `${HOST}trois/issuer.json` }));
  hand(made, 'endorsement: outside its issuer', written('e4'));
  hand(made, 'endorsement: revoked', written('e7'));
  const on = (what, more, badge = {}, issuer = {}) => {
    const base = `${HOST}quatre/${made.cases.length}-`;
    put(made, `${base}issuer.json`, { ...profile, id: `${base}issuer.json`, ...issuer });
    put(made, `${folder}badge.json`, { '@context': OB2, type: 'BadgeClass', id: `${folder}badge.json`, name: 'Écoute', description: 'x', image: `${HOST}b.png`, criteria: { narrative: 'x' }, issuer: profile.id });
    put(made, `${base}badge.json`, { '@context': OB2, type: 'BadgeClass', id: `${base}badge.json`, name: 'Écoute', description: 'x', image: `${HOST}b.png`, criteria: { narrative: 'x' }, issuer: `${base}issuer.json`, ...badge });
    const assertion = { '@context': OB2, type: 'Assertion', id: `${base}a.json`, recipient: { type: 'email', hashed: false, identity: HOLDER }, badge: `${base}badge.json`, verification: { type: 'HostedBadge' }, issuedOn: '2026-01-12T09:00:00Z', ...more };
    put(made, assertion.id, assertion);
    hand(made, `2.0 endorsed: ${what}`, assertion);
  };
  const own = name => {
    const id = `${folder}about-${made.cases.length}.json`;
    put(made, id, written('', { id, claim: { id: `${HOST}quatre/${made.cases.length}-${name}.json` } }));
    return id;
  };
  on('the award', { endorsement: own('a') });
  on('the badge', {}, { endorsement: [own('badge'), { id: own('badge') }] });
  on('the issuer', {}, {}, { endorsement: own('issuer') });
  for (const name of ['e1', 'e2', 'e3', 'e4', 'e6', 'e7', 'none']) on(`the badge, ${name}`, { badge: `${folder}badge.json`, endorsement: `${folder}${name}.json` });
  on('the badge, whole', {}, { endorsement: written('e1') });
}

function evidence(made, award) {
  const on = (what, places, more = {}) => hand(made, `rests on: ${what}`, award({ evidence: places, ...more }));
  const at = (what, body, more = {}) => {
    const address = `${HOST}preuves/${made.cases.length}`;
    put(made, address, body);
    on(what, [{ id: address, type: ['Evidence'] }], more);
  };
  const other = { id: 'urn:uuid:5f0c5b9e-7a55-4d0b-8a0e-000000000008' };
  at('a token', award(other));
  at('a document', credential(other, DID));
  at('an old one', { '@context': OB2, type: 'Assertion', id: `${HOST}preuves/x`, badge: `${HOST}deux/badge.json`, recipient: { type: 'email', hashed: false, identity: HOLDER } });
  at('a list of four', [credential(other, DID), award(other), credential(), credential()]);
  at('no badge', { name: 'x' });
  at('a page', '<!DOCTYPE html><html><head><title>x</title></head></html>');
  at('text', 'Un texte');
  at('itself', award(), { id: credential().id });
  at('a presentation', { '@context': [SECOND], type: ['VerifiablePresentation'], verifiableCredential: [credential(other, DID)] });
  at('an image', png([['openbadgecredential', award(other)], ['openbadges', JSON.stringify(credential(other, DID))], ['openbadges', 'https://verger.example/x']]));
  on('nothing', ['x', 1, null, {}, [], { id: 'urn:x' }, `${HOST}none`]);
  const once = `${HOST}preuves/once`;
  put(made, once, award(other));
  on('one twice', [once, { id: once }, [once]]);
  on('fifty-five', Array.from({ length: 55 }, (_, n) => {
    put(made, `${once}-${n}`, n % 10 ? 'x' : award({ id: `${once}-${n}` }));
    return `${once}-${n}`;
  }));
  const step = n => `${HOST}preuves/step-${n}`;
  for (let n = 0; n < 6; n++) put(made, step(n), award({ id: step(n), evidence: [step(n + 1)] }));
  on('a chain', [step(0)]);
  put(made, `${once}-back`, award({ id: `${once}-back`, evidence: [`${once}-back`] }));
  on('a circle', [`${once}-back`]);
}

/** Whether a badge and what it rests on are one person's. */
function persons(made, award) {
  const named = (identifier, id) => ({ credentialSubject: { ...credential().credentialSubject, identifier, ...(id ? { id } : {}) } });
  const other = sha256('dominique@exemple.examples');
  const pairs = {
    'one hash': [named([identity(other)]), named([identity(other)])],
    'two hashes of one salt': [named([identity(other)]), named([identity(sha256('alix@exemple.examples'))])],
    'hashes of two salts': [named([identity(other)]), named([identity(sha256('alix@exemple.examplet'), { salt: 't' })])],
    'two algorithms': [named([identity(other)]), named([identity(`md5$${'0'.repeat(32)}`)])],
    'one of them asked about': [named([identity(sha256(`${HOLDER}s`))]), named([identity(sha256('alix@exemple.examplet'), { salt: 't' })])],
    'both of them asked about': [named([identity(sha256(`${HOLDER}s`))]), named([identity(sha256(`${HOLDER}t`), { salt: 't' })])],
    'one DID': [named([], PERSON), named([], PERSON)],
    'two DIDs': [named([], PERSON), named([], DID)],
    'two DIDs, one hash': [named([identity(other)], PERSON), named([identity(other)], DID)],
    'two urn:uuid': [named([], 'urn:uuid:5f0c5b9e-7a55-4d0b-8a0e-00000000000a'), named([], 'urn:uuid:5f0c5b9e-7a55-4d0b-8a0e-00000000000b')],
    'a plain one and its hash': [named([], 'mailto:dominique@exemple.example'), named([identity(other)])],
    'a plain one and another hash': [named([], 'mailto:alix@exemple.example'), named([identity(other)])],
    'two plain ones': [named([], 'mailto:alix@exemple.example'), named([], 'mailto:Dominique@exemple.example')],
    'one in two spellings': [named([], 'mailto:Alix@exemple.example'), named([], 'mailto:alix@exemple.example')],
    'nobody': [named([]), named([])],
  };
  for (const [what, [above, below]] of Object.entries(pairs)) {
    const address = `${HOST}personnes/${made.cases.length}`;
    put(made, address, award({ id: address, ...below }));
    hand(made, `another person: ${what}`, award({ evidence: [address], ...above }));
  }
}

function newer(made, { stranger }, award) {
  const at = `${HOST}nouveau/`;
  const known = address => ({ id: address, type: '1EdTechCredentialRefresh' });
  const on = (what, refreshService, more = {}) => hand(made, `newer: ${what}`, award({ refreshService, ...more }));
  const offered = (what, body, more = {}) => {
    const address = at + made.cases.length;
    put(made, address, body);
    on(what, known(address), more);
  };
  const later = { validFrom: '2026-02-01T00:00:00Z' };
  offered('a later one', award(later));
  offered('the same one', award());
  offered('an earlier one', award({ validFrom: '2025-02-01T00:00:00Z' }));
  offered('another', award({ ...later, id: 'urn:x' }));
  offered('unsigned', credential(later, DID));
  offered('a stranger’s', stranger.token({ kid: `${DID}#k` }, credential(later, DID)));
  offered('no badge', { name: 'x' });
  offered('a list', [credential(later, DID)]);
  offered('no JSON', 'x');
  offered('nameless', award({ ...later, id: undefined }), { id: undefined });
  offered('with claims that differ', award({ ...later, iss: 'did:web:verger.example:autre' }));
  on('nowhere', known(`${at}none`));
  on('no address', known('urn:x'));
  on('nothing', { type: '1EdTechCredentialRefresh' });
  on('of an unknown kind', { id: at, type: 'Other' });
  on('of two unknown kinds', { id: at, type: ['Other', 'More'] });
  on('of no kind', { id: at });
  on('several', [{ id: at, type: 'Other' }, known(`${at}none`), known(`${at}none`), { id: at, type: 'Fourth' }]);
  put(made, `${at}later`, award(later));
  on('several, one of them later', [{ id: at, type: 'Other' }, known(`${at}later`)]);
  on('values that are none', ['x', 1, null, [known(`${at}none`)]]);
}

function presentations(made, { own, presenting, stranger }, award) {
  const kid = `${PERSON}#k`;
  const handed = (what, body) => hand(made, `presented: ${what}`, body);
  const bare = (more = {}) => ({
    '@context': [SECOND], type: ['VerifiablePresentation'], holder: PERSON,
    verifiableCredential: [{ '@context': SECOND, type: 'EnvelopedVerifiableCredential', id: `data:application/vc+jwt,${award()}` }], ...more,
  });
  handed('unsigned', bare());
  handed('a token', presenting.token({ kid }, bare()));
  handed('a token by a stranger', stranger.token({ kid }, bare()));
  handed('a token with a key for claims', own.token({ kid: `${PERSON}#claims` }, bare()));
  handed('a token with a key of its issuer', own.token({ kid: `${DID}#k` }, bare()));
  handed('a token with its key inside', presenting.token({ jwk: presenting.jwk }, bare()));
  handed('a token with a stranger’s key inside', stranger.token({ jwk: stranger.jwk }, bare()));
  handed('a token of a DID that is its key', presenting.token({ kid: `${presenting.did}#0` }, bare({ holder: presenting.did })));
  handed('a token without key', presenting.token({}, bare()));
  handed('a token with none', `${encode({ alg: 'none', kid })}.${encode(bare())}.`);
  handed('a token without holder', presenting.token({ kid }, bare({ holder: undefined })));
  handed('a token with a holder object', presenting.token({ kid }, bare({ holder: { id: PERSON } })));
  handed('a token of another', presenting.token({ kid }, bare({ iss: DID })));
  handed('a token of somebody', presenting.token({ kid }, bare({ iss: 1 })));
  handed('a token that ended', presenting.token({ kid }, bare({ exp: 1768208401 })));
  handed('a token to come', presenting.token({ kid }, bare({ nbf: 4102444800 })));
  handed('a holder out of reach', presenting.token({ kid: 'did:web:nulle-part.example#k' }, bare({ holder: 'did:web:nulle-part.example' })));
  handed('a holder of an unknown kind', presenting.token({ kid: 'did:example:x#k' }, bare({ holder: 'did:example:x' })));
  const { holder, ...first } = bare({ '@context': ['https://www.w3.org/2018/credentials/v1'], verifiableCredential: [award()] });
  handed('a token of the first model', presenting.token({ kid }, { iss: holder, vp: first }));
  handed('a token of the first model with a holder', presenting.token({ kid }, { iss: DID, vp: { ...first, holder } }));
  handed('a token of the first model of nobody', presenting.token({ kid }, { vp: first }));
  const proven = (document, options = {}, key = presenting) => withProof(document, { verificationMethod: kid, proofPurpose: 'authentication', ...options }, key);
  handed('with a proof', proven(bare()));
  handed('with a proof by a stranger', proven(bare(), {}, stranger));
  handed('with a proof for claims', proven(bare(), { proofPurpose: 'assertionMethod' }));
  handed('with a proof by a key for claims', proven(bare(), { verificationMethod: `${PERSON}#claims` }, own));
  handed('with a proof that ended', proven(bare(), { expires: '2026-01-12T09:00:00Z' }));
  handed('with a proof, changed', { ...proven(bare()), id: 'urn:x' });
  handed('with a proof, more beside', { ...proven(bare()), verifiableCredential: [award(), award()] });
  handed('with a proof of an unknown kind', { ...bare(), proof: { type: 'DataIntegrityProof', cryptosuite: 'bbs-2023', proofPurpose: 'authentication', verificationMethod: kid, proofValue: 'z1' } });
  handed('with a proof that is none', bare({ proof: null }));
  handed('with no proofs', bare({ proof: [] }));
  handed('with a text for a proof', bare({ proof: 'x' }));
  handed('inside another', proven(bare({ verifiableCredential: [bare(), award()] })));
  handed('beside a badge', [bare(), credential({}, DID)]);
  handed('empty', bare({ verifiableCredential: [] }));
  handed('in an image, beside another', png([['openbadgecredential', JSON.stringify(bare())], ['openbadgecredential', presenting.token({ kid }, bare())], ['openbadgecredential', award()]]));
}

/** Data Integrity, eddsa-rdfc-2022, by @digitalbazaar/vc: badges with proofs of their own in one with a proof. */
async function canonicalised(made, { presenting, stranger }, site, now) {
  const awards = site.awards(now).slice(0, 2).map(({ credential: award }) => award);
  const signed = (key, presentation) => vc.signPresentation({
    // What is signed is altered.
    presentation: structuredClone(presentation), challenge: 'x', documentLoader: site.documentLoader,
    suite: new DataIntegrityProof({ cryptosuite, signer: { algorithm: 'Ed25519', id: `${PERSON}#k`, sign: ({ data }) => sign(undefined, data, key.privateKey) } }),
  });
  const bare = { '@context': [SECOND], id: 'urn:uuid:5f0c5b9e-7a55-4d0b-8a0e-00000000000c', type: ['VerifiablePresentation'], holder: PERSON, verifiableCredential: awards };
  const whole = await signed(presenting, bare);
  const handed = (what, body) => hand(made, `presented over RDF: ${what}`, body);
  handed('signed', whole);
  handed('by a stranger', await signed(stranger, bare));
  handed('one badge', await signed(presenting, { ...bare, verifiableCredential: awards[0] }));
  handed('one taken out', { ...whole, verifiableCredential: awards[0] });
  handed('in another order', { ...whole, verifiableCredential: awards.toReversed() });
  handed('another id', { ...whole, id: 'urn:x' });
  handed('another challenge', { ...whole, proof: { ...whole.proof, challenge: 'y' } });
  handed('more beside', { ...whole, more: 'x' });
}

/** Data Integrity, eddsa-jcs-2022. */
function withProof(document, more, key) {
  const options = { '@context': document['@context'], type: 'DataIntegrityProof', cryptosuite: 'eddsa-jcs-2022', created: '2026-01-12T09:00:00Z', ...more };
  const hashes = [options, document].map(part => createHash('sha256').update(canonical(part)).digest());
  return { ...document, proof: { ...options, proofValue: `z${base58(sign(undefined, Buffer.concat(hashes), key.privateKey))}` } };
}

/** RFC 8785, of documents without numbers. */
const canonical = value => JSON.stringify(value, (_, inner) =>
  (inner && typeof inner === 'object' && !Array.isArray(inner) ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1))) : inner));

function base58(bytes) {
  const letters = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';
  let text = '';
  for (let rest = BigInt(`0x${bytes.toString('hex')}`); rest > 0n; rest /= 58n) text = letters[Number(rest % 58n)] + text;
  return '1'.repeat([...bytes].findIndex(byte => byte !== 0)) + text;
}

/** Pictures whose badge has an image of its own: what must be said of them. */
function pictures(made, award) {
  const baked = image => png([['openbadgecredential', award({ credentialSubject: withBadge({ image }) })]]);
  const shown = (picture, what, body) => {
    const address = `${HOST}images/${made.cases.length}`;
    if (body) put(made, address, body);
    hand(made, `picture: ${what}`, baked({ id: address, type: 'Image' }));
    made.cases.at(-1).picture = `picture-${picture}`;
  };
  const drawing = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><rect width="8" height="8" fill="#808080"/></svg>';
  shown('same', 'its own', png([]));
  shown('same', 'its own as drawing', drawing);
  shown('differs', 'another', png([], 0));
  shown('differs', 'another drawing', drawing.replace('#808080', '#000'));
  shown('unchecked', 'a GIF', Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64'));
  shown('unchecked', 'what begins like a JPEG', Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.alloc(64)]));
  shown('unchecked', 'nowhere');
  shown('unchecked', 'text', 'x'.repeat(64));
}

/** A picture of one pixel with texts in it. */
function png(texts, grey = 128) {
  const chunk = (type, data) => {
    const body = Buffer.concat([Buffer.from(type), data]);
    const [size, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    size.writeUInt32BE(data.length);
    sum.writeUInt32BE(crc32(body));
    return Buffer.concat([size, body, sum]);
  };
  const header = Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0]);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), chunk('IHDR', header),
    ...texts.map(([name, text]) => chunk('iTXt', Buffer.concat([Buffer.from(name), Buffer.alloc(5), Buffer.from(text)]))),
    chunk('IDAT', deflateSync(Buffer.from([0, grey]))), chunk('IEND', Buffer.alloc(0)),
  ]);
}
