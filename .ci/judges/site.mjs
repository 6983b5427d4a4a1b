// A built folder as the web would serve it: addresses under its base are files, published contexts and
// schemas are the vectors', and nothing else can be reached.
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const SCHEMAS = {
  'https://purl.imsglobal.org/spec/ob/v3p0/schema/json/ob_v3p0_achievementcredential_schema.json':
    'ob_v3p0_achievementcredential_schema.json',
  'https://purl.imsglobal.org/spec/ob/v3p0/schema/json/ob_v3p0_endorsementcredential_schema.json':
    'ob_v3p0_endorsementcredential_schema.derived.json',
};

export class Site {
  constructor(folder, base, vectors, light, images) {
    this.folder = folder;
    this.base = base;
    this.vectors = vectors;
    this.light = light;
    this.images = images;
    this.contexts = JSON.parse(readFileSync(join(vectors, 'contexts/map.json'), 'utf8'));
    this.refused = [];
  }

  /** The file behind an address under the base, or undefined. */
  file(address) {
    const clean = address.split(/[?#]/)[0];
    if (!clean.startsWith(this.base)) return undefined;
    let path = join(this.folder, decodeURIComponent(clean.slice(this.base.length)));
    if (existsSync(path) && statSync(path).isDirectory()) path = join(path, 'index.html');
    return existsSync(path) ? path : undefined;
  }

  /** The body at an address: ours, a context, a schema; everything else is refused. */
  body(address) {
    const clean = address.split('#')[0];
    const own = this.file(clean);
    if (own) return readFileSync(own);
    if (this.contexts[clean]) return readFileSync(join(this.vectors, 'contexts', this.contexts[clean]));
    if (SCHEMAS[clean]) return readFileSync(join(this.vectors, 'schemas', SCHEMAS[clean]));
    if (!this.refused.includes(clean)) this.refused.push(clean);
    return undefined;
  }

  /** An image that `armorial bake` made, or undefined. */
  baked(name) {
    const path = join(this.images, name);
    return existsSync(path) ? readFileSync(path) : undefined;
  }

  json(address) {
    const body = this.body(address);
    if (body === undefined) throw new Error(`not found: ${address}`);
    return JSON.parse(body.toString('utf8'));
  }

  /** Stands in for fetch, so that no judge reaches a network. */
  fetch = async input => {
    const address = typeof input === 'string' ? input : (input.url ?? String(input));
    const body = this.body(address);
    return body === undefined
      ? new Response('not found', { status: 404 })
      : new Response(body, { status: 200, headers: { 'content-type': 'application/json' } });
  };

  /** Document loader for JSON-LD: addresses, did:web, and verification methods in their documents. */
  documentLoader = async url => {
    const document = url.startsWith('did:web:') ? this.did(url) : this.json(url);
    return { contextUrl: null, documentUrl: url, document };
  };

  did(url) {
    const [did, fragment] = url.split('#');
    const path = did.slice('did:web:'.length).split(':').map(decodeURIComponent).join('/');
    const document = this.json(`https://${path}/did.json`);
    if (fragment === undefined) return document;
    const method = document.verificationMethod.find(m => m.id === url);
    if (!method) throw new Error(`no such method: ${url}`);
    return { '@context': 'https://w3id.org/security/multikey/v1', ...method };
  }

  /** Every file below a folder, as addresses' paths. */
  files(below = '') {
    const found = [];
    const walk = path => {
      for (const name of readdirSync(join(this.folder, path)).sort()) {
        if (name.startsWith('.')) continue;
        const child = path ? `${path}/${name}` : name;
        if (statSync(join(this.folder, child)).isDirectory()) walk(child);
        else found.push(child);
      }
    };
    if (existsSync(join(this.folder, below))) walk(below);
    return found;
  }

  /** Awards with the verdict that the register's own documents call for, not a judge. */
  awards(now) {
    return this.files('assertions')
      .filter(path => path.endsWith('/credential.json'))
      .map(path => {
        const folder = path.slice(0, -'/credential.json'.length);
        const credential = this.json(this.base + path);
        const hosted = this.json(`${this.base}${folder}/assertion.json`);
        const expired = credential.validUntil && new Date(credential.validUntil) <= now;
        const state = hosted.revoked ? 'revoked' : expired ? 'expired' : 'valid';
        const jwt = this.body(`${this.base}${folder}/credential.txt`).toString('utf8');
        return { id: folder.split('/')[1], credential, jwt, state };
      });
  }
}
