// @digitalcredentials/verifier-core, which VerifierPlus and wallets run. It fetches by itself: the
// global fetch must be the site's before this module is loaded.
import { verifyCredential } from '@digitalcredentials/verifier-core';
import { mutations } from './mutations.mjs';
import { Tally } from './tally.mjs';

export async function verifierCore(site, now) {
  const tally = new Tally('@digitalcredentials/verifier-core');
  const verify = async credential => {
    const result = await verifyCredential({ credential: structuredClone(credential), knownDIDRegistries: [] });
    const said = Object.fromEntries((result.log ?? []).map(entry => [entry.id, entry.valid]));
    const errors = (result.errors ?? []).map(e => e.message ?? e.name);
    return { said, errors };
  };
  for (const award of site.awards(now)) {
    const { said, errors } = await verify(award.credential);
    tally.expect(`${award.id} signature`, true, said.valid_signature === true, errors.join('; '));
    tally.expect(`${award.id} not revoked`, award.state !== 'revoked', said.revocation_status === true, errors.join('; '));
    const expired = Boolean(award.credential.validUntil) && new Date(award.credential.validUntil) <= now;
    tally.expect(`${award.id} not expired`, !expired, said.expiration === true);
    for (const { what, credential } of mutations(award.credential)) {
      const forged = await verify(credential);
      tally.expect(`${award.id} ${what}`, false, forged.said.valid_signature === true);
    }
  }
  return tally;
}
