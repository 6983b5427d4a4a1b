// Open Badges 3.0: credentials with Data Integrity proofs or as VC-JWT, of either version of the data model.
import { no, outcome, unknown, yes } from "./answers.js";
import { credentialIn } from "./claims.js";
import { checkProofs } from "./integrity.js";
import { isObject, parse } from "./json.js";
import { jws, objection, verifies } from "./jws.js";
import { idOf } from "./members.js";
import { embeddedKey, issuerKey } from "./resolver.js";

/** Is it the issuer's? A credential as JWS, with what `credentialIn` read in it. */
export async function checkToken(token, inside, tools) {
  const signed = await signature(token, idOf(inside.credential.issuer), forClaims(tools));
  const [member] = inside.contradictions;
  return signed.answer === "yes" && member ? no("claims-differ", { member }) : signed;
}

/** The verification relationship (DID Core 1.0, section 5.3) that keys must have. */
const forClaims = tools => ({ ...tools, purpose: "assertionMethod" });

/** Is it signed by `issuer`? A token of whatever content, with a key for `tools.purpose`. */
export const signature = (token, issuer, tools) => outcome(async () => {
  const { header } = token;
  const against = objection(header);
  if (against) return against;
  const isNamed = typeof header.kid === "string";
  if (!isNamed && !isObject(header.jwk)) return unknown("proof-unsupported", { suite: "no-key" });
  const { key, method } = await (isNamed ? issuerKey(header.kid, issuer, tools) : embeddedKey(header.jwk, issuer, tools));
  const verified = await verifies(token, key);
  if (verified === undefined) return unknown("proof-unsupported", { suite: header.alg });
  return verified ? yes("signature-valid", { key: method, issuer }) : no("signature-invalid", { key: method });
});

/** Is it the issuer's? A credential with embedded proofs. */
export const checkDocument = (document, tools) => checkProofs(document, idOf(document.issuer), forClaims(tools));

/** Reads a signed list of an issuer, as JSON or as VC-JWT; undefined when it is neither. */
export function signedList(text, tools) {
  const token = jws(text.trim());
  const inside = token && credentialIn(token.payload);
  if (inside) return { ...inside, check: () => signature(token, idOf(inside.credential.issuer), forClaims(tools)) };
  const credential = token ? undefined : parse(text);
  return isObject(credential) ? { credential, check: () => checkDocument(credential, tools) } : undefined;
}
