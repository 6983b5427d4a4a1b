// The applicant's page: a request is written here, the address becomes a hash here, and a file is saved.
// Nothing is sent and nothing is kept: what is written is about a person.
(() => {
  'use strict';
  const form = document.querySelector('form');
  const words = form.dataset;
  const status = document.querySelector('[data-status]');
  const one = name => form.elements.namedItem(name);
  const LARGEST_FILE = 200 << 20;
  const LARGEST_REQUEST = 1 << 20;

  function say(text, place) {
    status.textContent = text;
    place?.focus();
  }

  /* ---- SHA-256: the browser's, or FIPS 180-4 where it has none for a local file ---- */

  async function sha256(bytes) {
    const digest = globalThis.crypto?.subtle
      ? new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
      : own(bytes);
    return hex(digest);
  }

  const hex = bytes => [...bytes].map(byte => byte.toString(16).padStart(2, '0')).join('');

  function primes(count) {
    const found = [];
    for (let n = 2; found.length < count; n++) {
      if (found.every(prime => n % prime)) found.push(n);
    }
    return found;
  }

  function own(message) {
    const fraction = root => Math.floor((root - Math.floor(root)) * 2 ** 32) | 0;
    const k = primes(64).map(prime => fraction(Math.cbrt(prime)));
    const h = primes(8).map(prime => fraction(Math.sqrt(prime)));
    const padded = new Uint8Array(((message.length + 8 >> 6) + 1) << 6);
    padded.set(message);
    padded[message.length] = 0x80;
    const view = new DataView(padded.buffer);
    view.setUint32(padded.length - 8, Math.floor(message.length / 2 ** 29));
    view.setUint32(padded.length - 4, message.length << 3);
    const turn = (x, n) => (x >>> n) | (x << (32 - n));
    const w = new Int32Array(64);
    for (let at = 0; at < padded.length; at += 64) {
      for (let i = 0; i < 64; i++) {
        if (i < 16) {
          w[i] = view.getInt32(at + 4 * i);
        } else {
          const s0 = turn(w[i - 15], 7) ^ turn(w[i - 15], 18) ^ (w[i - 15] >>> 3);
          const s1 = turn(w[i - 2], 17) ^ turn(w[i - 2], 19) ^ (w[i - 2] >>> 10);
          w[i] = w[i - 16] + s0 + w[i - 7] + s1;
        }
      }
      let [a, b, c, d, e, f, g, z] = h;
      for (let i = 0; i < 64; i++) {
        const t1 = (z + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + ((e & f) ^ (~e & g)) + k[i] + w[i]) | 0;
        const t2 = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
        [z, g, f, e, d, c, b, a] = [g, f, e, (d + t1) | 0, c, b, a, (t1 + t2) | 0];
      }
      [a, b, c, d, e, f, g, z].forEach((value, i) => { h[i] = (h[i] + value) | 0; });
    }
    const out = new DataView(new ArrayBuffer(32));
    h.forEach((value, i) => out.setInt32(4 * i, value));
    return new Uint8Array(out.buffer);
  }

  /* ---- evidence ---- */

  function addRow(box, name = '', genre = '') {
    const row = box.querySelector('template').content.cloneNode(true).firstElementChild;
    row.querySelector('[data-part=name]').value = name;
    row.dataset.genre = genre;
    row.querySelector('[data-remove]').addEventListener('click', () => {
      row.remove();
      box.querySelector('[data-add]').focus();
    });
    const file = row.querySelector('[data-file]');
    file.addEventListener('change', () => digest(row, file.files[0]));
    box.querySelector('[data-list]').append(row);
    return row;
  }

  async function digest(row, file) {
    const shown = row.querySelector('[data-digest]');
    delete row.dataset.digest;
    shown.textContent = '';
    if (!file) return;
    if (file.size > LARGEST_FILE) return say(words.fileLarge);
    row.dataset.digest = await sha256(new Uint8Array(await file.arrayBuffer()));
    shown.textContent = `${file.name} — ${row.dataset.digest.slice(0, 16)}…`;
    const name = row.querySelector('[data-part=name]');
    if (!name.value) name.value = file.name.slice(0, 200);
  }

  function evidence() {
    return [...form.querySelectorAll('[data-row]')].map(row => {
      const item = {};
      for (const input of row.querySelectorAll('[data-part]')) {
        if (input.value.trim()) item[input.dataset.part] = input.value.trim();
      }
      if (row.dataset.genre) item.genre = row.dataset.genre;
      if (row.dataset.digest) item.digest = row.dataset.digest;
      return item;
    }).filter(item => item.narrative || item.url || item.digest);
  }

  /* ---- the badge that is asked for ---- */

  function choose() {
    const badge = one('badge').value;
    const box = form.querySelector('[data-rows]');
    box.querySelector('[data-list]').replaceChildren();
    for (const section of form.querySelectorAll('[data-badge]')) {
      section.hidden = section.dataset.badge !== badge;
      if (!section.hidden) {
        for (const ask of section.querySelectorAll('[data-ask]')) {
          addRow(box, ask.dataset.ask, ask.dataset.genre);
        }
      }
    }
  }

  /* ---- the request ---- */

  async function recipient() {
    const did = one('did')?.value.trim();
    if (did) return { did };
    // Passports and verifiers compare addresses in small letters.
    const address = one('email').value.trim().toLowerCase();
    const salt = hex(crypto.getRandomValues(new Uint8Array(16)));
    const digest = await sha256(new TextEncoder().encode(address + salt));
    return { emailHash: { hash: `sha256$${digest}`, salt } };
  }

  async function request() {
    const now = new Date().toISOString();
    const out = {
      type: 'ArmorialRequest',
      version: 1,
      badge: one('badge').value,
      ...(words.base ? { base: words.base } : {}),
      language: document.documentElement.lang,
      madeOn: `${now.slice(0, 19)}Z`,
    };
    if (one('email') || one('did')) out.recipient = await recipient();
    if (one('person').value.trim() && one('shown').checked) {
      out.name = { text: one('person').value.trim(), consent: now.slice(0, 10) };
    }
    if (one('narrative').value.trim()) out.narrative = one('narrative').value.trim();
    const items = evidence();
    if (items.length > 0) out.evidence = items;
    out.consent = { text: form.querySelector('[data-consent]').textContent.trim(), on: now.slice(0, 10) };
    return out;
  }

  /** The first thing that stands in the way, with its place. */
  function lacking() {
    if (!one('badge').value) return [words.noBadge, one('badge')];
    const email = one('email');
    if (email && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email.value.trim())) return [words.noEmail, email];
    const did = one('did');
    if (did && !/^did:[a-z0-9]+:\S+$/.test(did.value.trim())) return [words.noDid, did];
    if (one('person').value.trim() && !one('shown').checked) return [words.noNameConsent, one('shown')];
    if (!one('narrative').value.trim() && evidence().length === 0) return [words.nothing, one('narrative')];
    if (!one('consent').checked) return [words.noConsent, one('consent')];
    return undefined;
  }

  async function save() {
    const wrong = lacking();
    if (wrong) return say(...wrong);
    const content = `${JSON.stringify(await request(), null, 2)}\n`;
    if (new TextEncoder().encode(content).length > LARGEST_REQUEST) return say(words.tooLarge);
    const address = URL.createObjectURL(new Blob([content], { type: 'application/json' }));
    const link = document.createElement('a');
    link.href = address;
    link.download = 'request.json';
    link.click();
    setTimeout(() => URL.revokeObjectURL(address), 10_000);
    return say(words.saved);
  }

  form.addEventListener('submit', event => event.preventDefault());
  one('badge').addEventListener('change', choose);
  form.querySelector('[data-add]').addEventListener('click', () => {
    addRow(form.querySelector('[data-rows]')).querySelector('input').focus();
  });
  document.querySelector('[data-save]').addEventListener('click', save);
  document.querySelector('[data-print]').addEventListener('click', () => print());

  const asked = decodeURIComponent(location.hash.slice(1));
  if ([...one('badge').options].some(option => option.value === asked)) one('badge').value = asked;
  choose();
  document.documentElement.classList.add('alive');
})();
