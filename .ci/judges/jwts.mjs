// jose: every VC-JWT verifies with the bare JWK at its kid, and only unchanged and in time.
import { decodeProtectedHeader, importJWK, jwtVerify } from 'jose';
import { Tally } from './tally.mjs';

export async function jwts(site, now) {
  const tally = new Tally('jose');
  const verify = async jwt => {
    try {
      const { kid, alg } = decodeProtectedHeader(jwt);
      const key = await importJWK(site.json(kid), alg);
      const { payload } = await jwtVerify(jwt, key, { currentDate: now, algorithms: ['RS256'] });
      return { verified: true, payload };
    } catch (e) {
      return { verified: false, why: e.message };
    }
  };
  for (const award of site.awards(now)) {
    const { verified, why, payload } = await verify(award.jwt);
    // Revocation is the status list's to tell; a JWT by itself knows signature and time.
    const expired = Boolean(award.credential.validUntil) && new Date(award.credential.validUntil) <= now;
    tally.expect(`${award.id} ${award.state}`, !expired, verified, why);
    if (payload) {
      tally.expect(`${award.id} iss`, award.credential.issuer.id, payload.iss);
      tally.expect(`${award.id} jti`, award.credential.id, payload.jti);
      tally.expect(`${award.id} sub`, award.credential.credentialSubject.id, payload.sub);
    }
    for (const [what, forged] of forgeries(award.jwt)) {
      tally.expect(`${award.id} ${what}`, false, (await verify(forged)).verified);
    }
  }
  for (const path of site.files().filter(p => /^(status|endorsements)\/[0-9a-f]+\.txt$/.test(p))) {
    const { verified, why } = await verify(site.body(site.base + path).toString('utf8'));
    tally.expect(path, true, verified, why);
  }
  return tally;
}

function forgeries(jwt) {
  const [header, payload, signature] = jwt.split('.');
  const decoded = JSON.parse(Buffer.from(payload, 'base64url'));
  const encode = value => Buffer.from(JSON.stringify(value)).toString('base64url');
  const flipped = Buffer.from(signature, 'base64url');
  flipped[0] ^= 1;
  return [
    ['payload changed', `${header}.${encode({ ...decoded, name: 'Forged' })}.${signature}`],
    ['expiry removed', `${header}.${encode({ ...decoded, exp: undefined, forged: true })}.${signature}`],
    ['signature changed', `${header}.${payload}.${flipped.toString('base64url')}`],
    ['signature left out', `${encode({ ...JSON.parse(Buffer.from(header, 'base64url')), alg: 'none' })}.${payload}.`],
  ];
}

