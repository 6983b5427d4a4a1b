// The workshop canvas: everything stays in this page until somebody saves it. Nothing is sent.
(() => {
  'use strict';
  const LIMIT = 1 << 20;
  const LONGEST_LINK = 7500;
  const form = document.querySelector('form');
  const words = form.dataset;
  const status = document.querySelector('[data-status]');
  const key = `armorial.canvas.${document.documentElement.lang}`;
  const one = name => form.elements.namedItem(name);
  const lines = text => text.split('\n').map(line => line.trim()).filter(line => line);

  function say(text) {
    status.textContent = text;
  }

  /* ---- rows: evidence, designers, alignments ---- */

  function addRow(box, values = {}) {
    const row = box.querySelector('template').content.cloneNode(true).firstElementChild;
    for (const input of row.querySelectorAll('[data-part]')) {
      const value = values[input.dataset.part];
      if (input.type === 'checkbox') input.checked = value === true;
      else input.value = text(value);
    }
    row.querySelector('[data-remove]').addEventListener('click', () => {
      const next = row.nextElementSibling ?? row.previousElementSibling;
      row.remove();
      (next?.querySelector('input') ?? box.querySelector('[data-add]')).focus();
      keep();
    });
    box.querySelector('[data-list]').append(row);
    return row;
  }

  function rows(box) {
    return [...box.querySelectorAll('[data-row]')].map(row => {
      const item = {};
      for (const input of row.querySelectorAll('[data-part]')) {
        if (input.type === 'checkbox' ? input.checked : input.value.trim()) {
          item[input.dataset.part] = input.type === 'checkbox' ? true : input.value.trim();
        }
      }
      return item;
    }).filter(item => Object.keys(item).some(part => part !== 'required'));
  }

  /* ---- the canvas as a value ---- */

  function canvas() {
    const out = { type: 'ArmorialCanvas', version: 1, language: document.documentElement.lang };
    const put = (name, value) => {
      if (value && value.length !== 0) out[name] = value;
    };
    put('slug', one('slug').value.trim());
    for (const field of form.querySelectorAll('[data-text]')) put(field.name, field.value.trim());
    put('criteria', criteria(one('criteria').value));
    for (const field of form.querySelectorAll('[data-lines]')) put(field.name, lines(field.value));
    for (const box of form.querySelectorAll('[data-rows]')) put(box.dataset.rows, rows(box));
    const badges = lines(one('requires').value).map(badge => ({ badge }));
    if (badges.length > 0) out.requires = { all: badges };
    const lasting = one('lasting').value.trim();
    if (/^[1-9][0-9]{0,2}$/.test(lasting)) out.validity = `P${lasting}${one('unit').value}`;
    return out;
  }

  /* Lines without marks are criteria, one each; Markdown stays as it is. */
  function criteria(typed) {
    const list = lines(typed);
    const marked = /^(\s*$|[-*+#>]|[0-9]+[.)] )/m.test(typed.trim());
    return marked || list.length < 2 ? typed.trim() : list.map(line => `- ${line}`).join('\n');
  }

  function text(value) {
    if (typeof value === 'string') return value;
    if (value && typeof value === 'object' && !Array.isArray(value)) {
      const own = value[document.documentElement.lang] ?? Object.values(value)[0];
      return typeof own === 'string' ? own : '';
    }
    return '';
  }

  /** Fills the page; gives the names of what it has no place for. */
  function fill(value) {
    const seen = new Set(['type', 'version', 'language', 'slug', 'criteria', 'requires', 'validity']);
    one('slug').value = text(value.slug);
    one('criteria').value = text(value.criteria);
    for (const field of form.querySelectorAll('[data-text]')) {
      seen.add(field.name);
      field.value = text(value[field.name]);
    }
    for (const field of form.querySelectorAll('[data-lines]')) {
      seen.add(field.name);
      const list = Array.isArray(value[field.name]) ? value[field.name] : [];
      field.value = list.slice(0, 100).map(text).join('\n');
    }
    for (const box of form.querySelectorAll('[data-rows]')) {
      seen.add(box.dataset.rows);
      box.querySelector('[data-list]').replaceChildren();
      const list = Array.isArray(value[box.dataset.rows]) ? value[box.dataset.rows] : [];
      list.slice(0, 100).forEach(item => addRow(box, Object(item)));
      if (list.length === 0) addRow(box);
    }
    const all = Array.isArray(value.requires?.all) ? value.requires.all : [];
    one('requires').value = all.slice(0, 50).map(item => text(item?.badge)).join('\n');
    const period = /^P([0-9]{1,3})([YM])$/.exec(text(value.validity));
    one('lasting').value = period ? period[1] : '';
    one('unit').value = period ? period[2] : 'Y';
    return Object.keys(value).filter(name => !seen.has(name));
  }

  /* ---- kept in this browser, where it can keep anything ---- */

  function keep() {
    try {
      localStorage.setItem(key, JSON.stringify(canvas()));
    } catch {
      form.querySelector('[data-unkept]').hidden = false;
    }
    refresh();
  }

  function kept() {
    try {
      const value = JSON.parse(localStorage.getItem(key) ?? 'null');
      return value?.type === 'ArmorialCanvas' ? value : undefined;
    } catch {
      return undefined;
    }
  }

  function refresh() {
    const missing = ['name', 'slug', 'description', 'kind', 'criteria']
      .filter(name => !one(name).value.trim())
      .map(name => form.querySelector(`label[for="${name}"]`).firstChild.textContent.trim());
    document.querySelector('[data-missing]').textContent =
      missing.length === 0 ? words.complete : `${words.lacking} ${missing.join(', ')}.`;
    link();
  }

  /* ---- a file, or a new file in the forge ---- */

  function download(name, type, content) {
    const address = URL.createObjectURL(new Blob([content], { type }));
    const link = document.createElement('a');
    link.href = address;
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(address), 10_000);
  }

  /** YAML 1.2: every string between double quotes, as JSON writes it. */
  function yaml(value, indent) {
    const pad = ' '.repeat(indent);
    if (Array.isArray(value)) {
      return value.map(item => `${pad}-${inside(item, indent).replace(/^\n +/, ' ')}`).join('');
    }
    return Object.entries(value).map(([name, item]) => `${pad}${name}:${inside(item, indent)}`).join('');
  }

  function inside(item, indent) {
    if (item !== null && typeof item === 'object') return `\n${yaml(item, indent + 2)}`;
    return ` ${JSON.stringify(item)}\n`;
  }

  function definition() {
    const { type, version, slug, criteria, colour, letters, ...badge } = canvas();
    const first = '# yaml-language-server: $schema=../../../.schemas/badge.schema.json\n';
    return first + yaml(badge, 0);
  }

  function link() {
    const anchor = form.querySelector('[data-forge]');
    const about = form.querySelector('[data-forge-about]');
    const match = /^https:\/\/github\.com\/[A-Za-z0-9-]+\/[A-Za-z0-9._-]+?(?=\/?$|\.git$)/.exec(one('forge').value.trim());
    const slug = one('slug').value.trim();
    const branch = one('branch').value.trim() || 'main';
    if (!match || !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug)) {
      for (const name of ['href', 'target', 'rel']) anchor.removeAttribute(name);
      anchor.setAttribute('aria-disabled', 'true');
      about.textContent = words.forgeNeeds;
      return;
    }
    const file = encodeURIComponent(`badges/definitions/${slug}/1/badge.yaml`);
    const start = `${match[0]}/new/${encodeURIComponent(branch)}?filename=${file}`;
    const whole = `${start}&value=${encodeURIComponent(definition())}`;
    const fits = whole.length <= LONGEST_LINK;
    anchor.href = fits ? whole : start;
    anchor.target = '_blank';
    anchor.rel = 'noreferrer noopener';
    anchor.removeAttribute('aria-disabled');
    about.textContent = fits ? words.forgeFits : words.forgeLong;
  }

  async function read(file) {
    if (file.size > LIMIT) return say(words.tooLarge);
    let value;
    try {
      value = JSON.parse(await file.text());
    } catch {
      return say(words.unreadable);
    }
    if (value?.type !== 'ArmorialCanvas' || value.version !== 1) return say(words.unreadable);
    const left = fill(value);
    keep();
    say(left.length === 0 ? words.opened : `${words.left} ${left.slice(0, 20).join(', ')}.`);
  }

  /* ---- what is pressed ---- */

  for (const box of form.querySelectorAll('[data-rows]')) {
    box.querySelector('[data-add]').addEventListener('click', () => {
      addRow(box).querySelector('input').focus();
      keep();
    });
  }
  let slugIsMine = true;
  one('name').addEventListener('input', () => {
    if (!slugIsMine) return;
    one('slug').value = one('name').value.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
      .replace(/œ/g, 'oe').replace(/æ/g, 'ae').replace(/[^a-z0-9]+/g, '-').slice(0, 64).replace(/^-|-$/g, '');
  });
  one('slug').addEventListener('input', () => { slugIsMine = one('slug').value === ''; });
  form.addEventListener('input', event => { if (event.target.type !== 'file') keep(); });
  form.addEventListener('submit', event => event.preventDefault());
  document.querySelector('[data-save]').addEventListener('click', () => {
    download('canvas.json', 'application/json', `${JSON.stringify(canvas(), null, 2)}\n`);
    say(words.saved);
  });
  document.querySelector('[data-print]').addEventListener('click', () => print());
  document.querySelector('[data-open]').addEventListener('change', event => {
    if (event.target.files.length > 0) read(event.target.files[0]);
    event.target.value = '';
  });
  form.querySelector('[data-copy]').addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(definition());
      say(words.copied);
    } catch {
      download('badge.yaml', 'text/plain', definition());
      say(words.copiedAsFile);
    }
  });
  const sure = document.querySelector('[data-sure]');
  document.querySelector('[data-clear]').addEventListener('click', () => {
    sure.hidden = false;
    sure.querySelector('button').focus();
  });
  sure.querySelector('[data-no]').addEventListener('click', () => {
    sure.hidden = true;
    document.querySelector('[data-clear]').focus();
  });
  sure.querySelector('[data-yes]').addEventListener('click', () => {
    sure.hidden = true;
    slugIsMine = true;
    fill({});
    keep();
    say(words.cleared);
    one('name').focus();
  });

  const before = kept();
  fill(before ?? {});
  if (before) {
    slugIsMine = !before.slug;
    say(words.restored);
  }
  document.documentElement.classList.add('alive');
  refresh();
})();
