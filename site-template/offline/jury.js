// The juror's page: what a sheet lists is read here, and the sheet signed as "ssh-keygen -Y sign -n badge-approval" does,
// with a key that never leaves this browser. Nothing is sent.
(() => {
  'use strict';
  const form = document.querySelector('form');
  const words = form.dataset;
  const status = document.querySelector('[data-status]');
  const find = name => form.querySelector(`[data-${name}]`);
  const one = name => form.elements.namedItem(name);
  const NAMESPACE = 'badge-approval';
  const HASH = 'sha512';
  const LARGEST = 4 << 20;
  const MOST_FILES = 5_000;
  const LONGEST_LINK = 7_000;
  const LINE = /^([0-9a-f]{64}) [ *]([^\u0000-\u001f\u007f]+)\r?$/;

  function say(text, place) {
    status.textContent = text;
    place?.focus();
  }

  /* ---- SSH's wire format (RFC 4251, section 5) and SSHSIG (OpenSSH, PROTOCOL.sshsig) ---- */

  const utf8 = text => new TextEncoder().encode(text);
  const join = parts => new Uint8Array(parts.flatMap(part => [...part]));
  const number = value => new Uint8Array([value >>> 24, value >>> 16, value >>> 8, value]);
  const string = value => {
    const bytes = typeof value === 'string' ? utf8(value) : value;
    return join([number(bytes.length), bytes]);
  };
  const base64 = bytes => btoa(Array.from(bytes, byte => String.fromCharCode(byte)).join(''));
  const bytesOf = text => Uint8Array.from(atob(text), letter => letter.charCodeAt(0));
  const hex = bytes => [...bytes].map(byte => byte.toString(16).padStart(2, '0')).join('');
  const sha = async (name, bytes) => new Uint8Array(await crypto.subtle.digest(name, bytes));

  async function signature(bytes) {
    const fields = [string(NAMESPACE), string(''), string(HASH)];
    const message = join([utf8('SSHSIG'), ...fields, string(await sha('SHA-512', bytes))]);
    const raw = new Uint8Array(await crypto.subtle.sign('Ed25519', key.pair.privateKey, message));
    const blob = join([
      utf8('SSHSIG'), number(1), string(await wire()), ...fields, string(join([string('ssh-ed25519'), string(raw)])),
    ]);
    return `-----BEGIN SSH SIGNATURE-----\n${base64(blob).replace(/.{1,70}/g, '$&\n')}-----END SSH SIGNATURE-----\n`;
  }

  const wire = async () =>
    join([string('ssh-ed25519'), string(new Uint8Array(await crypto.subtle.exportKey('raw', key.pair.publicKey)))]);

  /* ---- the key: kept by the browser, which gives its private half to nobody ---- */

  let key;

  const asked = request => new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error));
  });

  async function keys(mode) {
    const opening = indexedDB.open('armorial-jury', 1);
    opening.addEventListener('upgradeneeded', () => opening.result.createObjectStore('keys'));
    return (await asked(opening)).transaction('keys', mode).objectStore('keys');
  }

  async function recall() {
    try {
      key = await asked((await keys('readonly')).get('mine'));
      if (key) await showKey();
    } catch {
      find('unkept').hidden = false;
    }
  }

  async function make() {
    try {
      key = { pair: await crypto.subtle.generateKey('Ed25519', false, ['sign', 'verify']), name: who() };
    } catch {
      return say(words.noEd25519);
    }
    await keep();
    await showKey();
    return say(words.made, find('public'));
  }

  async function keep() {
    try {
      await asked((await keys('readwrite')).put(key, 'mine'));
    } catch {
      find('unkept').hidden = false;
    }
  }

  async function showKey() {
    if (key.name && !one('who').value) one('who').value = key.name;
    const bytes = await wire();
    find('public').value = `ssh-ed25519 ${base64(bytes)}${who() ? ` ${who()}` : ''}`;
    find('fingerprint').textContent = `SHA256:${base64(await sha('SHA-256', bytes)).replace(/=+$/, '')}`;
    find('key').hidden = false;
    find('no-key').hidden = true;
  }

  const who = () => one('who').value.trim().toLowerCase().replace(/[^a-z0-9-]+/g, '-').replace(/^-+|-+$/g, '').slice(0, 60);

  /* ---- what is approved ---- */

  let sheet;
  const items = new Map();

  /** What would be shown in another order than it is written in, or not at all, is spelt out. */
  const plain = text => text.replace(/[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g,
    letter => `[U+${letter.codePointAt(0).toString(16).toUpperCase().padStart(4, '0')}]`);

  async function takeItem(article, name, bytes) {
    const digest = hex(await sha('SHA-256', bytes));
    if (items.has(digest)) return article.remove();
    try {
      article.querySelector('[data-text]').textContent = plain(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
    } catch {
      article.remove();
      return say(`${words.noText} ${name}`);
    }
    items.set(digest, article);
    return undefined;
  }

  /** `{path, bytes, lines}`; undefined when it is no sheet. */
  function sheetOf(path, bytes) {
    const text = new TextDecoder().decode(bytes);
    const lines = (text.endsWith('\n') ? text.slice(0, -1) : text).split('\n').map(line => LINE.exec(line));
    return lines.length <= MOST_FILES && lines.every(Boolean)
      ? { path, bytes, lines: lines.map(([, digest, name]) => ({ digest, name })) } : undefined;
  }

  function compare() {
    const listed = new Set(sheet?.lines.map(line => line.digest));
    for (const [digest, article] of items) {
      const state = article.querySelector('[data-state]');
      state.classList.toggle('bad', !listed.has(digest));
      state.textContent = listed.has(digest) ? words.listed : words.unlisted;
    }
    const lacking = sheet?.lines.filter(line => !items.has(line.digest)) ?? [];
    const about = find('sheet');
    about.textContent = sheet ? `${words.sheet} ${sheet.path} — ${sheet.lines.length}` : words.noSheet;
    find('lacking').textContent = lacking.length === 0 ? '' : `${words.lacking} ${lacking.slice(0, 20).map(line => plain(line.name)).join(', ')}${lacking.length > 20 ? '…' : ''}`;
    find('signed').hidden = true;
    return lacking;
  }

  async function choose(files) {
    if (files.length > MOST_FILES || [...files].some(file => file.size > LARGEST)) return say(words.tooLarge);
    for (const file of files) {
      const bytes = new Uint8Array(await file.arrayBuffer());
      const read = file.name.endsWith('.sums') ? sheetOf(file.name, bytes) : undefined;
      if (read) {
        sheet = read;
      } else if (file.name.endsWith('.sums')) {
        say(words.badSheet);
      } else {
        const article = find('item').content.cloneNode(true).firstElementChild;
        article.querySelector('h3').textContent = plain(file.name);
        article.querySelector('details').open = true;
        find('items').append(article);
        await takeItem(article, plain(file.name), bytes);
      }
    }
    compare();
    return undefined;
  }

  /* ---- the approval ---- */

  let armored = '';
  const fileName = () => `${sheet.path.replace(/^.*\//, '').replace(/\.sums$/, '')}.${who()}.sig`;

  async function sign() {
    const lacking = compare();
    if (!sheet) return say(words.noSheet, find('files'));
    if (lacking.length > 0) return say(words.unread, find('files'));
    if (!key) return say(words.noKey, find('make'));
    if (!who()) return say(words.noWho, one('who'));
    if (!one('read').checked) return say(words.noRead, one('read'));
    key.name = who();
    await keep();
    armored = await signature(sheet.bytes);
    find('file').textContent = fileName();
    find('signed').hidden = false;
    link();
    return say(words.done, find('save'));
  }

  function save() {
    const address = URL.createObjectURL(new Blob([armored], { type: 'application/octet-stream' }));
    const anchor = document.createElement('a');
    anchor.href = address;
    anchor.download = fileName();
    anchor.click();
    setTimeout(() => URL.revokeObjectURL(address), 10_000);
  }

  /** Links that open GitHub's new-file form: the sheet has its place in the repository only where the dossier says it. */
  function link() {
    const forge = /^https:\/\/github\.com\/[A-Za-z0-9-]+\/[A-Za-z0-9._-]+?(?=\/?$|\.git$)/.exec(one('forge').value.trim());
    const branch = one('branch').value.trim() || 'main';
    const folder = sheet?.path.replace(/[^/]*$/, '') ?? '';
    const to = (name, value) => `${forge[0]}/new/${encodeURIComponent(branch)}?filename=${encodeURIComponent(`badges/${folder}${name}`)}&value=${encodeURIComponent(value)}`;
    const able = forge && folder && armored;
    aim(find('forge-sheet'), able && to(sheet.path.replace(/^.*\//, ''), new TextDecoder().decode(sheet.bytes)));
    aim(find('forge-signature'), able && to(fileName(), armored));
  }

  function aim(anchor, address) {
    const able = address && address.length <= LONGEST_LINK;
    if (able) {
      anchor.removeAttribute('aria-disabled');
      Object.assign(anchor, { href: address, target: '_blank', rel: 'noreferrer noopener' });
    } else {
      anchor.setAttribute('aria-disabled', 'true');
      ['href', 'target', 'rel'].forEach(name => anchor.removeAttribute(name));
    }
  }

  form.addEventListener('submit', event => event.preventDefault());
  find('files').addEventListener('change', event => choose(event.target.files));
  find('make').addEventListener('click', make);
  find('copy').addEventListener('click', async () => {
    find('public').select();
    try {
      await navigator.clipboard.writeText(find('public').value);
      say(words.copied);
    } catch {
      say(words.copyYourself);
    }
  });
  one('who').addEventListener('change', () => { if (key) showKey(); });
  for (const name of ['forge', 'branch']) one(name).addEventListener('input', link);
  find('sign').addEventListener('click', sign);
  find('save').addEventListener('click', save);

  (async () => {
    if (!globalThis.crypto?.subtle) return say(words.noEd25519);
    document.documentElement.classList.add('alive');
    const given = find('dossier');
    if (given) {
      sheet = sheetOf(given.dataset.path, bytesOf(given.dataset.bytes));
      for (const article of find('items').querySelectorAll('[data-bytes]')) {
        await takeItem(article, article.querySelector('h3').textContent, bytesOf(article.dataset.bytes));
      }
    }
    compare();
    return recall();
  })();
})();
