// Badges of an honest issuer, and what others on the same host, and the issuer's own mistakes, make of them: whose a key
// is, hidden revocations, hostile lists, dates, recipients, redirects. Everything is made anew, with keys of the moment.
import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import { gzipSync } from 'node:zlib';

export const HOLDER = 'camille@exemple.example';
const HOST = 'https://grange.example/';
const DID = 'did:web:grange.example:alice';
const HTTPS = `${HOST}alice/issuer.json`;
/** One that lists no keys, so that the place of a key alone can speak. */
const PLAIN = `${HOST}alice/plain.json`;
const OB2 = 'https://w3id.org/openbadges/v2';
const OB1 = 'https://w3id.org/openbadges/v1';
export const encode = value => Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url');

export class Key {
  constructor(type = 'ed25519') {
    Object.assign(this, generateKeyPairSync(type, type === 'rsa' ? { modulusLength: 2048 } : {}));
    this.alg = type === 'rsa' ? 'RS256' : 'EdDSA';
    this.jwk = this.publicKey.export({ format: 'jwk' });
    this.pem = this.publicKey.export({ format: 'pem', type: 'spki' });
    this.did = `did:jwk:${encode(this.jwk)}`;
  }

  token(header, payload) {
    const input = `${encode({ alg: this.alg, ...header })}.${encode(payload)}`;
    return `${input}.${sign(this.alg === 'RS256' ? 'sha256' : undefined, Buffer.from(input), this.privateKey).toString('base64url')}`;
  }
}

export const didDocument = (id, methods, more = {}) => ({ '@context': ['https://www.w3.org/ns/did/v1'], id, verificationMethod: methods, assertionMethod: methods.map(method => method.id), ...more });
export const method = (id, key, more = {}) => ({ id, type: 'JsonWebKey', controller: id.split('#')[0], publicKeyJwk: key.jwk, ...more });

export const identity = (value, more = {}) => ({ type: 'IdentityObject', hashed: true, identityHash: value, identityType: 'emailAddress', salt: 's', ...more });
export const sha256 = text => `sha256$${createHash('sha256').update(text).digest('hex')}`;

export const credential = (more = {}, issuer = DID) => ({
  '@context': ['https://www.w3.org/ns/credentials/v2', 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json'],
  id: 'urn:uuid:5f0c5b9e-7a55-4d0b-8a0e-000000000001',
  type: ['VerifiableCredential', 'OpenBadgeCredential'],
  issuer: { id: issuer, type: ['Profile'], name: 'La Grange' },
  name: 'Écoute',
  validFrom: '2026-01-12T09:00:00Z',
  credentialSubject: {
    type: ['AchievementSubject'],
    identifier: [identity(sha256(`${HOLDER}s`))],
    achievement: { id: `${HOST}badge`, type: ['Achievement'], name: 'Écoute', description: 'Savoir écouter', criteria: { narrative: 'Écouter' } },
  },
  ...more,
});

/** `{web, redirects, cases}`: bodies by address; addresses that lead elsewhere; what is handed in, and where a folder cannot do what a host does, what is expected. */
export function attacks() {
  const made = { web: new Map(), redirects: {}, cases: [] };
  const own = new Key();
  const keys = { own, mallory: new Key(), rsa: new Key('rsa'), other: new Key('rsa') };
  publish(made, keys);
  owners(made, keys);
  tokens(made, keys);
  lists(made, keys);
  dates(made, keys);
  holders(made, keys);
  assertions(made, keys);
  redirected(made, keys);
  return made;
}

const asFile = body => (typeof body === 'string' || Buffer.isBuffer(body) ? body : JSON.stringify(body));
export const put = ({ web }, address, body) => web.set(address, asFile(body));
export const hand = ({ cases }, what, body, expected) => cases.push({ what, body: asFile(body), expected });

function publish(made, { own, mallory }) {
  put(made, `${HOST}alice/did.json`, didDocument(DID, [method(`${DID}#k`, own), method(`${DID}#old`, mallory, { revoked: '2025-01-01T00:00:00Z' })]));
  put(made, PLAIN, { id: PLAIN });
  put(made, HTTPS, didDocument(HTTPS, [method(`${HTTPS}#k`, own)]));
  put(made, `${HOST}alice/key.json`, own.jwk);
  put(made, `${HOST}alice/further/key.json`, mallory.jwk);
  put(made, `${HOST}alice/set.json`, { keys: [{ ...own.jwk, kid: 'k' }, { ...mallory.jwk, kid: 'm' }] });
  put(made, `${HOST}mallory/key.json`, mallory.jwk);
  put(made, `${HOST}mallory/set.json`, { keys: [{ ...mallory.jwk, kid: 'm' }] });
  put(made, `${HOST}mallory/copy.json`, own.jwk);
  put(made, `${HOST}mallory/owned.json`, { ...own.jwk, controller: 'did:web:grange.example:mallory' });
  put(made, `${HOST}mallory/lost.json`, { ...own.jwk, revoked: { revoked_at: 1 } });
  put(made, `${HOST}top.json`, mallory.jwk);
  put(made, `${HOST}.well-known/jwks.json`, { keys: [{ ...mallory.jwk, kid: 'm' }] });
  put(made, `${HOST}mallory/did.json`, didDocument('did:web:grange.example:mallory', [method('did:web:grange.example:mallory#k', mallory)]));
}

/** Whose a key is. */
function owners(made, { own, mallory }) {
  const kids = ['alice/key.json', 'alice/set.json#k', 'alice/set.json#m', 'alice/further/key.json', 'mallory/key.json', 'mallory/set.json#m', 'mallory/copy.json',
    'mallory/owned.json', 'mallory/lost.json', 'top.json', '.well-known/jwks.json#m', 'none.json']
    .map(path => HOST + path);
  for (const issuer of [DID, HTTPS, PLAIN]) {
    for (const [name, key] of [['own', own], ['mallory', mallory]]) {
      for (const kid of [...kids, `${issuer}#k`, '#k', 'k', `${issuer}#none`, `${issuer}#old`, issuer, key.did, `${key.did}#0`, `${key.did}#1`, 'did:web:grange.example:mallory#k', 'did:example:x#k', 'did:web:nowhere.example#k', '']) {
        hand(made, `${issuer}: ${name} as ${kid.slice(0, 60)}`, key.token({ kid }, credential({}, issuer)));
      }
      // A folder does not follow such a path.
      for (const path of ['alice/../mallory/key.json', 'alice/%2e%2e/mallory/key.json']) {
        hand(made, `${issuer}: ${name} as ${path}`, key.token({ kid: HOST + path }, credential({}, issuer)), 'genuine unknown key-unproven');
      }
      hand(made, `${issuer}: ${name} embedded`, key.token({ jwk: key.jwk }, credential({}, issuer)));
      hand(made, `${issuer}: ${name} nameless`, key.token({}, credential({}, issuer)));
    }
  }
  hand(made, 'did:jwk embedded', own.token({ jwk: own.jwk }, credential({}, own.did)));
  hand(made, 'did:jwk of another embedded', mallory.token({ jwk: mallory.jwk }, credential({}, own.did)));
  hand(made, 'no issuer', own.token({ kid: `${DID}#k` }, credential({ issuer: undefined })));
  hand(made, 'issuer in an array', own.token({ kid: `${DID}#k` }, credential({ issuer: [DID] })));
}

function tokens(made, { own }) {
  const kid = `${DID}#k`;
  const good = own.token({ kid }, credential());
  const [, payload, signature] = good.split('.');
  for (const header of [{ alg: 'none', kid }, { alg: 'NONE', kid }, { kid }, { alg: 'HS256', kid }, { alg: 'RS256', kid }, { alg: 'Ed25519', kid }, { alg: ['EdDSA'], kid },
    { alg: 'EdDSA', kid, crit: ['exp'] }, { alg: 'EdDSA', kid, b64: false }, { alg: 'EdDSA', kid, x5u: `${HOST}x` }]) {
    hand(made, `header ${JSON.stringify(header)}`, `${encode(header)}.${payload}.${signature}`);
    hand(made, `header signed ${JSON.stringify(header)}`, own.token(header, credential()));
  }
  const token = (what, claims) => hand(made, what, own.token({ kid }, claims));
  token('good', credential());
  token('iss differs', { ...credential(), iss: 'did:web:grange.example:mallory' });
  token('jti differs', { ...credential(), jti: 'urn:uuid:another' });
  token('sub differs', { ...credential(), sub: 'urn:uuid:another' });
  token('vc beside', { ...credential(), vc: credential() });
  token('nbf is no number', { ...credential(), nbf: '1' });
  token('nbf differs', { ...credential(), nbf: 1 });
  token('nbf to the second', { ...credential(), nbf: Date.parse('2026-01-12T09:00:00Z') / 1000 + 0.5 });
  token('vc within', { iss: DID, jti: 'urn:uuid:1', nbf: 1768208400, exp: 4102444800, vc: { ...credential(), id: undefined, issuer: undefined } });
  token('vc within, ended', { iss: DID, jti: 'urn:uuid:1', exp: 1768208401, vc: { ...credential(), id: undefined, issuer: undefined } });
}

function lists(made, { own, mallory }) {
  const kid = `${DID}#k`;
  const bytes = Buffer.alloc(131072 / 8);
  bytes[0] = 0x80 >> 5;
  const encoded = bits => `u${gzipSync(bits).toString('base64url')}`;
  const list = (id, more = {}, subject = {}) => ({
    '@context': ['https://www.w3.org/ns/credentials/v2'], id, type: ['VerifiableCredential', 'BitstringStatusListCredential'], issuer: DID, validFrom: '2026-01-01T00:00:00Z',
    credentialSubject: { id: `${id}#list`, type: 'BitstringStatusList', statusPurpose: 'revocation', encodedList: encoded(bytes), ...subject }, ...more,
  });
  const entry = (address, more = {}) => ({ id: `${address}#5`, type: 'BitstringStatusListEntry', statusPurpose: 'revocation', statusListIndex: '5', statusListCredential: address, ...more });
  const listed = (what, body, more = {}, claims = {}) => {
    const address = `${HOST}alice/lists/${made.cases.length}`;
    put(made, address, typeof body === 'function' ? body(address) : body);
    hand(made, `list: ${what}`, own.token({ kid }, credential({ credentialStatus: entry(address, more), ...claims })));
  };
  const signed = (more, subject, key = own) => address => key.token({ kid }, list(address, more, subject));
  listed('revoked', signed());
  listed('not revoked', signed(), { statusListIndex: '6' });
  listed('index as number', signed(), { statusListIndex: 5 });
  listed('index of rubbish', signed(), { statusListIndex: '05x' });
  listed('beyond', signed(), { statusListIndex: '99999999' });
  listed('suspended', signed({}, { statusPurpose: 'suspension' }), { statusPurpose: 'suspension' });
  listed('other purpose', signed(), { statusPurpose: 'suspension' });
  listed('several purposes', signed({}, { statusPurpose: ['suspension', 'revocation'] }));
  listed('message alone', signed({}, { statusPurpose: 'message' }), { statusPurpose: 'message' });
  listed('unknown purpose', signed({}, { statusPurpose: 'x' }), { statusPurpose: 'x' });
  listed('two bits each', signed(), { statusSize: 2 });
  listed('one bit each', signed(), { statusSize: 1 });
  listed('unsigned', list);
  listed('of a stranger', signed({}, {}, mallory));
  listed('of another issuer', signed({ issuer: 'did:web:grange.example:mallory' }));
  listed('id of another', signed({ id: `${HOST}alice/lists/x` }));
  listed('without id', signed({ id: undefined }));
  listed('without type', signed({ type: ['VerifiableCredential'] }));
  listed('subject without type', signed({}, { type: 'Other' }));
  listed('two subjects', address => own.token({ kid }, { ...list(address), credentialSubject: [list(address).credentialSubject, list(address).credentialSubject] }));
  listed('too short', signed({}, { encodedList: encoded(Buffer.alloc(10)) }));
  listed('a bomb', signed({}, { encodedList: encoded(Buffer.alloc(32 << 20)) }));
  listed('no gzip', signed({}, { encodedList: 'uAAAA' }));
  listed('ended', signed({ validUntil: '2026-02-01T00:00:00Z' }));
  listed('token ended', signed({ exp: 1768208400 }));
  listed('token to come', signed({ nbf: 4102444800 }));
  listed('claims differ', signed({ iss: 'did:web:grange.example:mallory' }));
  listed('rubbish', 'nothing');
  listed('a revoked one among several', signed(), {}, { credentialStatus: undefined });
  const address = `${HOST}alice/lists/shared`;
  put(made, address, signed()(address));
  const status = (what, credentialStatus) => hand(made, `status: ${what}`, own.token({ kid }, credential({ credentialStatus })));
  status('in an inner array', [[entry(address)]]);
  status('null', null);
  status('empty', []);
  status('text', 'x');
  status('with a text beside', [entry(address), 'x']);
  status('eleven', Array.from({ length: 11 }, () => entry(address)));
  status('a no and an away', [entry(`${HOST}none`), entry(address)]);
  status('a yes and an away', [entry(address, { statusListIndex: '6' }), entry(`${HOST}none`)]);
  status('a message beside', [entry(address, { statusPurpose: 'message' }), entry(address, { statusListIndex: '6' })]);
  status('unknown type', { id: 'urn:x', type: 'Other' });
  status('without type', { id: 'urn:x' });
  const plain = (what, body, claims = {}) => {
    const place = `${HOST}alice/plain/${made.cases.length}.json`;
    put(made, place, body);
    hand(made, `plain list: ${what}`, own.token({ kid }, credential({ credentialStatus: { id: place, type: '1EdTechRevocationList' }, ...claims })));
  };
  const id = credential().id;
  plain('revoked', { issuer: DID, revokedCredential: [{ id, revoked: true, revocationReason: 'x' }] });
  plain('as text', { issuer: DID, revokedCredential: [id] });
  plain('withdrawn', { issuer: DID, revokedCredential: [{ id, revoked: false }] });
  plain('withdrawn and again', { issuer: DID, revokedCredential: [{ id, revoked: false }, { id, revoked: true }] });
  plain('of another', { issuer: 'did:web:grange.example:mallory', revokedCredential: [] });
  plain('no list', { issuer: DID });
  plain('without id', { issuer: DID, revokedCredential: [] }, { id: undefined });
}

function dates(made, { own }) {
  const dated = (what, claims) => hand(made, `dates: ${what}`, own.token({ kid: `${DID}#k` }, { ...credential(), ...claims }));
  dated('ended', { validUntil: '2026-02-01T00:00:00Z' });
  dated('exp alone', { exp: 1768208401 });
  dated('exp to come', { exp: 4102444800 });
  dated('nbf alone', { validFrom: undefined, nbf: 4102444800 });
  dated('to come', { validFrom: '2100-01-01T00:00:00Z' });
  dated('null', { validUntil: null });
  dated('30 February', { validUntil: '2100-02-30T00:00:00Z' });
  dated('24 o’clock', { validUntil: '2100-02-20T24:00:00Z' });
  dated('without zone', { validUntil: '2100-02-20T00:00:00' });
  dated('with offset', { validUntil: '2026-01-12T10:00:00+01:00' });
  dated('an array', { validUntil: ['2026-02-01T00:00:00Z'] });
  dated('a day', { validUntil: '2026-02-01' });
  dated('both models', { validUntil: '2100-01-01T00:00:00Z', expirationDate: '2026-02-01T00:00:00Z' });
}

function holders(made, { own }) {
  const named = (what, identifier, subject = {}) =>
    hand(made, `holder: ${what}`, own.token({ kid: `${DID}#k` }, credential({ credentialSubject: { ...credential().credentialSubject, identifier, ...subject } })));
  named('another', [identity(sha256('dominique@exemple.examples'))]);
  named('sha512', [identity(`sha512$${'0'.repeat(128)}`)]);
  named('unknown and another', [identity(`sha512$${'0'.repeat(128)}`), identity(sha256('dominique@exemple.examples'))]);
  named('unknown and this one', [identity(`sha512$${'0'.repeat(128)}`), identity(sha256(`${HOLDER}s`))]);
  named('cut', [identity('sha256$00')]);
  named('without an algorithm', [identity('0000')]);
  named('plain', [identity(HOLDER, { hashed: false })]);
  named('plain with a dollar', [identity('a$b@exemple.example', { hashed: undefined })]);
  named('mailto', [], { id: `mailto:${HOLDER}` });
  named('nobody', []);
}

/** Open Badges 2.0 and 1.1. */
function assertions(made, { rsa, other }) {
  const site = (folder, profile = {}, badge = {}) => {
    put(made, `${folder}issuer.json`, { '@context': OB2, type: 'Issuer', id: `${folder}issuer.json`, name: 'La Grange', url: HOST, email: 'bonjour@grange.example', ...profile });
    put(made, `${folder}badge.json`, { '@context': OB2, type: 'BadgeClass', id: `${folder}badge.json`, name: 'Écoute', description: 'Savoir écouter', image: `${HOST}b.png`, criteria: { narrative: 'Écouter' }, issuer: `${folder}issuer.json`, ...badge });
  };
  const assertion = (folder, id, more = {}) => ({ '@context': OB2, type: 'Assertion', id, recipient: { type: 'email', hashed: false, identity: HOLDER }, badge: `${folder}badge.json`, verification: { type: 'HostedBadge' }, issuedOn: '2026-01-12T09:00:00Z', ...more });
  const folder = `${HOST}two/`;
  site(folder);
  const hosted = (what, body, published = body, address = body.id, expected = undefined) => {
    if (address) put(made, address, published);
    hand(made, `hosted: ${what}`, body, expected);
  };
  const at = name => `${folder}a/${name}.json`;
  hosted('good', assertion(folder, at(1)));
  hosted('changed', assertion(folder, at(2), { issuedOn: '2026-01-13T09:00:00Z' }), assertion(folder, at(2)));
  hosted('on a stranger’s host', assertion(folder, 'https://stranger.example/a.json'));
  hosted('a neighbour’s path that seems inside', assertion(folder, `${folder}../mallory/a.json`), assertion(folder, `${folder}../mallory/a.json`), `${HOST}mallory/a.json`, 'genuine no hosted-elsewhere');
  hosted('of another id', assertion(folder, at(3)), assertion(folder, at(4)));
  hosted('revoked', assertion(folder, at(5)), { '@context': OB2, id: at(5), type: 'Assertion', revoked: true, revocationReason: 'x' });
  hosted('revoked in words', assertion(folder, at(6)), { '@context': OB2, id: at(6), type: 'Assertion', revoked: 'true' });
  hosted('expires null', assertion(folder, at(7), { expires: null }));
  hosted('expired', assertion(folder, at(8), { expires: '2026-02-01T00:00:00Z' }));
  hosted('expires some day', assertion(folder, at(9), { expires: 'some day' }));
  hosted('expires in an array', assertion(folder, at(10), { expires: ['2100-01-01T00:00:00Z'] }));
  hosted('nowhere', assertion(folder, undefined));
  hosted('without badge', assertion(folder, at(11), { badge: undefined }));
  hosted('nameless issuer within', assertion(folder, at(12), { badge: { type: 'BadgeClass', name: 'x', issuer: { type: 'Issuer', name: 'La Grange' } } }));
  hosted('issuer within that claims the host', assertion(folder, 'https://stranger.example/b.json', { badge: { type: 'BadgeClass', name: 'x', issuer: { id: `${folder}issuer.json`, verification: { allowedOrigins: 'stranger.example' } } } }));
  const scoped = `${HOST}scoped/`;
  site(scoped, { verification: { type: 'VerificationObject', startsWith: `${HOST}scoped/a/`, allowedOrigins: ['grange.example'] } });
  hosted('in scope', assertion(scoped, `${scoped}a/1.json`));
  hosted('out of scope', assertion(scoped, `${scoped}b/1.json`));

  const key = (address, of, more = {}) => ({ '@context': OB2, type: 'CryptographicKey', id: address, owner: `${HOST}signing/issuer.json`, publicKeyPem: of.pem, ...more });
  const home = `${HOST}signing/`;
  put(made, `${home}key.json`, key(`${home}key.json`, rsa));
  put(made, `${home}stranger.json`, key(`${home}stranger.json`, other));
  put(made, `${home}revoked.json`, key(`${home}revoked.json`, rsa, { revoked: true }));
  put(made, `${home}owned.json`, key(`${home}owned.json`, rsa, { owner: `${HOST}mallory/issuer.json` }));
  site(home, { publicKey: [`${home}key.json`, `${home}revoked.json`, `${home}owned.json`, { id: '#inside', type: 'CryptographicKey', publicKeyPem: rsa.pem }], revocationList: `${home}list.json` });
  const signed = (what, claims, by = rsa, base = home) => hand(made, `signed: ${what}`, by.token({}, assertion(base, 'urn:uuid:5f0c5b9e-7a55-4d0b-8a0e-000000000003', { verification: { type: 'SignedBadge', creator: `${home}key.json` }, ...claims })));
  put(made, `${home}list.json`, { '@context': OB2, type: 'RevocationList', id: `${home}list.json`, issuer: `${home}issuer.json`, revokedAssertions: [{ id: 'urn:uuid:other' }, { uid: 'uid-1' }, { id: 'urn:uuid:back', revoked: false }] });
  signed('good', {});
  signed('by another', {}, other);
  signed('an unlisted key', { verification: { creator: `${home}stranger.json` } }, other);
  signed('a revoked key', { verification: { creator: `${home}revoked.json` } });
  signed('a neighbour’s key', { verification: { creator: `${home}owned.json` } });
  signed('a key inside the profile', { verification: { creator: `${home}issuer.json#inside` } });
  signed('no key named', { verification: { type: 'SignedBadge' } });
  signed('revoked', { id: 'urn:uuid:other' });
  signed('revoked by uid', { uid: 'uid-1' });
  signed('taken back', { id: 'urn:uuid:back' });
  for (const [what, list] of Object.entries({
    'an error': { message: 'Not Found' }, 'of another issuer': { type: 'RevocationList', issuer: `${HOST}mallory/issuer.json`, revokedAssertions: [] },
    'without members': { type: 'RevocationList' }, 'one entry': { type: 'RevocationList', revokedAssertions: 'urn:uuid:5f0c5b9e-7a55-4d0b-8a0e-000000000003' },
  })) {
    const base = `${HOST}lists-${made.cases.length}/`;
    site(base, { publicKey: `${base}key.json`, revocationList: `${base}list.json` });
    put(made, `${base}key.json`, key(`${base}key.json`, rsa, { owner: `${base}issuer.json` }));
    put(made, `${base}list.json`, { '@context': OB2, ...list });
    signed(`list: ${what}`, { verification: { creator: `${base}key.json` } }, rsa, base);
  }
  for (const [what, url, list] of [['beside it', 'old/key.pem', { 'uid-1': 'x' }], ['not on the list', 'old/key.pem', { other: 'x' }], ['a neighbour’s', 'mallory/key.pem', {}], ['in the folder above', 'key.pem', {}], ['of another host', 'https://stranger.example/key.pem', {}]]) {
    const base = `${HOST}old/`;
    const address = url.startsWith('https:') ? url : HOST + url;
    put(made, address, rsa.pem);
    const place = `${base}${made.cases.length}-`;
    put(made, `${place}revoked.json`, list);
    put(made, `${place}issuer.json`, { '@context': OB1, type: 'Issuer', id: `${place}issuer.json`, name: 'La Grange', url: HOST, revocationList: `${place}revoked.json` });
    put(made, `${place}badge.json`, { '@context': OB1, type: 'BadgeClass', id: `${place}badge.json`, name: 'Écoute', description: 'x', image: `${HOST}b.png`, criteria: HOST, issuer: `${place}issuer.json` });
    hand(made, `1.1 key ${what}`, rsa.token({}, { '@context': OB1, type: 'Assertion', uid: 'uid-1', recipient: { type: 'email', hashed: false, identity: HOLDER }, badge: `${place}badge.json`, issuedOn: 1768208400, verify: { type: 'signed', url: address } }));
  }
}

/** Hosts that redirect wherever they are asked to. The command line's own tests say the same of them. */
function redirected(made, { own, mallory }) {
  const base = `${HOST}open/`;
  const elsewhere = 'https://stranger.example/open/';
  const assertion = (name, at = base) => ({ '@context': OB2, type: 'Assertion', id: `${base}${name}.json`, recipient: { type: 'email', hashed: false, identity: HOLDER }, badge: `${at}badge.json`, verification: { type: 'HostedBadge' }, issuedOn: '2026-01-12T09:00:00Z' });
  put(made, `${base}issuer.json`, { '@context': OB2, type: 'Issuer', id: `${base}issuer.json`, name: 'La Grange', url: HOST, email: 'bonjour@grange.example' });
  put(made, `${base}badge.json`, { '@context': OB2, type: 'BadgeClass', id: `${base}badge.json`, name: 'Écoute', description: 'x', image: `${HOST}b.png`, criteria: { narrative: 'x' }, issuer: `${base}issuer.json` });
  const lead = (from, to, body) => {
    made.redirects[from] = to;
    put(made, to, body);
  };
  lead(`${base}1.json`, `${elsewhere}1.json`, assertion('1'));
  hand(made, 'redirect: an assertion elsewhere', assertion('1'), 'genuine no hosted-elsewhere');
  lead(`${base}2.json`, `${base}two.json`, assertion('2'));
  hand(made, 'redirect: an assertion within', assertion('2'), 'genuine yes hosted-match');
  lead(`${base}moved/badge.json`, `${elsewhere}badge.json`, { '@context': OB2, type: 'BadgeClass', id: `${base}moved/badge.json`, name: 'x', issuer: `${base}issuer.json` });
  put(made, `${base}3.json`, assertion('3', `${base}moved/`));
  hand(made, 'redirect: a badge elsewhere', assertion('3', `${base}moved/`), 'genuine unknown hosted-unreachable');
  const did = 'did:web:grange.example:moved';
  lead(`${HOST}moved/did.json`, `${elsewhere}did.json`, didDocument(did, [method(`${did}#k`, own)]));
  hand(made, 'redirect: a DID document elsewhere', own.token({ kid: `${did}#k` }, credential({}, did)), 'genuine unknown key-unreachable');
  lead(`${HOST}alice/moved.json`, `${elsewhere}key.json`, own.jwk);
  hand(made, 'redirect: a key elsewhere', own.token({ kid: `${HOST}alice/moved.json` }, credential({}, HTTPS)), 'genuine unknown key-unreachable');
  lead(`${HOST}alice/neighbour.json`, `${HOST}mallory/neighbour.json`, mallory.jwk);
  hand(made, 'redirect: a key to a neighbour', mallory.token({ kid: `${HOST}alice/neighbour.json` }, credential({}, PLAIN)), 'genuine unknown key-unproven');
}
