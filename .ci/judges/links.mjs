// Every address of the site's own resolves: links and assets in pages, addresses in documents.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Tally } from './tally.mjs';

export async function links(site) {
  const tally = new Tally('internal links');
  for (const path of site.files()) {
    const text = () => readFileSync(join(site.folder, path), 'utf8');
    const page = site.base + path.replace(/(^|\/)index\.html$/, '$1');
    if (path.endsWith('.html')) {
      for (const [, name, raw] of text().matchAll(/\s(href|src|srcset|content)="([^"]*)"/g)) {
        if (name === 'content' && !raw.startsWith('https://')) continue; // prose of a meta element
        check(tally, site, path, page, raw.replaceAll('&amp;', '&'));
      }
    } else if (/\.(json|xml)$/.test(path) && !path.startsWith('schemas/')) {
      for (const [address] of text().matchAll(/https:\/\/[^\s"'<>\\)\]]+/g)) {
        check(tally, site, path, page, address);
      }
    }
  }
  return tally;
}

function check(tally, site, path, page, raw) {
  if (/^(mailto|tel|data):/.test(raw) || raw === '') return;
  const address = new URL(raw, page).href;
  // Prefixes (startsWith) and the constant entry of the revocation list name no file.
  if (!address.startsWith(site.base) || NAMES_NO_FILE.test(address.slice(site.base.length))) return;
  tally.expect(`${path} -> ${raw}`, true, site.file(address) !== undefined);
}

const NAMES_NO_FILE = /^(assertions\/|endorsements\/|)$|^assertions\/[0f]{32}\//;
