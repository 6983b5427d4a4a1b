// @digitalbazaar/vc with eddsa-rdfc-2022 and bitstring status lists.
import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import * as vc from '@digitalbazaar/vc';
import { checkStatus } from '@digitalbazaar/vc-bitstring-status-list';
import { mutations } from './mutations.mjs';
import { Tally } from './tally.mjs';

export async function digitalBazaar(site, now) {
  const tally = new Tally('@digitalbazaar/vc');
  const { documentLoader } = site;
  const verify = async credential => {
    const suite = new DataIntegrityProof({ cryptosuite });
    const status = credential.credentialStatus
      ? { checkStatus: options => checkStatus({ ...options, documentLoader, suite, verifyBitstringStatusListCredential: true, verifyMatchingIssuers: true }) }
      : {};
    const result = await vc.verifyCredential({ credential, suite, documentLoader, now, ...status });
    const error = result.error?.errors?.[0] ?? result.error;
    // "verified" says that the list could be checked; the bit is told apart.
    const revoked = result.statusResult?.results?.some(({ status }) => status !== false) ?? false;
    return { verified: result.verified === true && !revoked, why: error?.message ?? '' };
  };
  for (const award of site.awards(now)) {
    const { verified, why } = await verify(award.credential);
    tally.expect(`${award.id} ${award.state}`, award.state === 'valid', verified, why);
    for (const { what, credential } of mutations(award.credential)) {
      tally.expect(`${award.id} ${what}`, false, (await verify(credential)).verified);
    }
  }
  for (const folder of ['status', 'endorsements']) {
    for (const path of site.files(folder).filter(p => /^[a-z]+\/[0-9a-f]+\.json$/.test(p))) {
      const document = site.json(site.base + path);
      const { verified, why } = await verify(document);
      tally.expect(path, true, verified, why);
      const forged = structuredClone(document);
      forged.validFrom = '2020-02-02T02:02:02Z';
      tally.expect(`${path} date changed`, false, (await verify(forged)).verified);
    }
  }
  return tally;
}
