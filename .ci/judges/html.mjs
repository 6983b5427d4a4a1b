// The Nu HTML Checker over every page.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import vnu from 'vnu-jar';
import { Tally } from './tally.mjs';

export async function html(site) {
  const tally = new Tally('Nu HTML Checker');
  const pages = site.files().filter(path => path.endsWith('.html'));
  const messages = [];
  for (let i = 0; i < pages.length; i += 200) {
    const files = pages.slice(i, i + 200).map(path => join(site.folder, path));
    const run = spawnSync('java', ['-Xss2m', '-jar', vnu, '--format', 'json', '--stdout', '--exit-zero-always', ...files],
      { encoding: 'utf8', maxBuffer: 1 << 28 });
    if (run.status !== 0) throw new Error(`the checker did not run: ${run.stderr || run.error}`);
    messages.push(...JSON.parse(run.stdout).messages);
  }
  for (const page of pages) {
    const wrong = messages.filter(m => m.url?.endsWith(`/${page}`) && m.url.endsWith(join(site.folder, page)));
    tally.expect(page, 0, wrong.filter(m => m.type === 'error').length, wrong[0]?.message);
  }
  return tally;
}
