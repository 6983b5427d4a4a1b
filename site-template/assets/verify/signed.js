// Open Badges 3.0: credentials with Data Integrity proofs or as VC-JWT, of either version of the data model.
import { outcome, no, unknown, yes } from "./answers.js";
import { isObject, parse } from "./json.js";
import { contradiction, isUnderstood, jws, verifies } from "./jws.js";
import { issuerKey } from "./did.js";
import { checkProofs } from "./integrity.js";

export const idOf = value => (isObject(value) ? value.id : value);

/** What a VC-JWT says (Verifiable Credentials 1.1, section 6.3.1: claims stand for members; 2.0: they stand beside them). */
export function claimed({ payload }) {
  if (!isObject(payload.vc)) return payload;
  const vc = { ...payload.vc };
  const date = seconds => new Date(seconds * 1000).toISOString().replace(".000Z", "Z");
  if (payload.jti !== undefined) vc.id ??= payload.jti;
  if (payload.iss !== undefined) vc.issuer ??= payload.iss;
  if (Number.isFinite(payload.nbf)) vc.issuanceDate ??= date(payload.nbf);
  if (Number.isFinite(payload.exp)) vc.expirationDate ??= date(payload.exp);
  if (isObject(vc.credentialSubject) && payload.sub !== undefined) vc.credentialSubject = { id: payload.sub, ...vc.credentialSubject };
  return vc;
}

/** The names of registered claims as version 1.1 of the data model calls their members. */
const likeVersion2 = (vc, payload) => ({
  ...payload, id: vc.id, issuer: vc.issuer, credentialSubject: vc.credentialSubject,
  validFrom: vc.validFrom ?? vc.issuanceDate, validUntil: vc.validUntil ?? vc.expirationDate,
});

/** Is it the issuer's? A credential as JWS. */
export function checkToken(token, tools) {
  return outcome(async () => {
    const { header, payload } = token;
    const credential = claimed(token);
    const issuer = idOf(credential.issuer);
    if (header.alg === "none" || header.alg === undefined) return no("no-proof");
    if (!isUnderstood(header)) return unknown("proof-unsupported", { suite: String(header.alg) });
    // A key that travels with what it signs proves nothing but itself.
    if (typeof header.kid !== "string") return no("key-not-listed", { key: "jwk" });
    const key = await issuerKey(header.kid, issuer, tools.web, tools.now);
    const verified = await verifies(token, key);
    if (verified === undefined) return unknown("proof-unsupported", { suite: header.alg });
    if (!verified) return no("signature-invalid", { key: header.kid });
    const differs = contradiction(likeVersion2(credential, payload));
    return differs ? no("claims-differ", { member: differs }) : yes("signature-valid", { key: header.kid, issuer });
  });
}

/** Is it the issuer's? A credential with embedded proofs. */
export const checkDocument = (document, tools) => outcome(() => checkProofs(document, idOf(document.issuer), { ...tools, outcome }));

/** Checks a signed list of an issuer, as JSON or as VC-JWT. */
export async function checkList(text, issuer, tools) {
  const token = jws(text.trim());
  const credential = token ? claimed(token) : parse(text);
  if (!isObject(credential) || idOf(credential.issuer) !== issuer) return { finding: unknown("status-not-genuine") };
  return { finding: token ? await checkToken(token, tools) : await checkDocument(credential, tools), credential };
}

