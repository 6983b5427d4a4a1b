// Data Integrity proofs: eddsa-rdfc-2022, eddsa-jcs-2022 (Data Integrity EdDSA Cryptosuites 1.0) and
// ecdsa-rdfc-2019 and ecdsa-jcs-2019 (ECDSA Cryptosuites 1.0), and Ed25519Signature2020, which eddsa-rdfc-2022 came from.
import { joined, sha, utf8 } from "./bytes.js";
import { end, no, unknown, yes } from "./answers.js";
import { issuerKey } from "./did.js";
import { asArray, canonical, isObject, isUnicode } from "./json.js";
import { Processor, Refused } from "./jsonld.js";
import { multibase } from "./multibase.js";
import { canonicalQuads, TooHard } from "./rdfc.js";

const SUITES = {
  "eddsa-rdfc-2022": { keys: ["EdDSA"], form: "rdfc" },
  "eddsa-jcs-2022": { keys: ["EdDSA"], form: "jcs" },
  "ecdsa-rdfc-2019": { keys: ["ES256", "ES384"], form: "rdfc" },
  "ecdsa-jcs-2019": { keys: ["ES256", "ES384"], form: "jcs" },
  Ed25519Signature2020: { keys: ["EdDSA"], form: "rdfc" },
};

/** What signs `document`: the best that can be said of any of its proofs. */
export async function checkProofs(document, issuer, { web, contexts, now, outcome }) {
  const proofs = asArray(document.proof);
  if (proofs.length === 0) return no("no-proof");
  if (proofs.length > 8) return unknown("proof-unsupported", { suite: `${proofs.length}` });
  const { proof, ...unsigned } = document;
  const found = [];
  for (const one of proofs) found.push(await outcome(() => checkProof(unsigned, one, proofs, issuer, { web, contexts, now })));
  return found.find(({ answer }) => answer === "yes") ?? found.find(({ answer }) => answer === "no") ?? found[0];
}

async function checkProof(unsigned, proof, all, issuer, { web, contexts, now }) {
  if (!isObject(proof)) return no("signature-invalid");
  const { proofValue, ...options } = proof;
  const name = proof.type === "DataIntegrityProof" ? proof.cryptosuite : proof.type;
  const suite = Object.hasOwn(SUITES, name) ? SUITES[name] : undefined;
  if (!suite) return unknown("proof-unsupported", { suite: String(name) });
  if (proof.proofPurpose !== "assertionMethod") return no("key-not-for-claims", { key: String(proof.verificationMethod) });
  if (proof.expires !== undefined && !(Date.parse(proof.expires) > now)) return no("proof-expired", { date: String(proof.expires) });
  const signature = multibase(proofValue);
  if (proofValue?.[0] !== "z" || !signature) return no("signature-invalid");
  const key = await issuerKey(proof.verificationMethod, issuer, web, now);
  if (!suite.keys.includes(key.algorithm)) return no("signature-invalid", { key: proof.verificationMethod });
  const bits = key.algorithm === "ES384" ? 384 : 256;
  const input = withPrevious(unsigned, proof, all);
  if (!input) return no("signature-invalid", { key: proof.verificationMethod });
  const message = await hashData(input, options, suite.form, bits, contexts);
  const verified = await key.verifies(message, signature);
  if (verified === undefined) return unknown("proof-unsupported", { suite: name });
  return verified ? yes("signature-valid", { key: proof.verificationMethod, issuer }) : no("signature-invalid", { key: proof.verificationMethod });
}

/**
 * The document with the proofs that this one is over, too (Data Integrity 1.0, section 4.5); undefined when one of them
 * is not there exactly once.
 */
function withPrevious(unsigned, proof, all) {
  const found = asArray(proof.previousProof).map(id => all.filter(other => isObject(other) && other !== proof && other.id === id));
  if (found.length === 0) return unsigned;
  return found.every(named => named.length === 1) ? { ...unsigned, proof: found.flat() } : undefined;
}

/** "Join proofConfigHash … with transformedDocumentHash" (section 3.2.4). */
export async function hashData(unsigned, options, form, bits, contexts) {
  if (form === "jcs") {
    // Section 3.3.2: "the @context of the proof … starts with all values of the document's, in order".
    if (options["@context"] !== undefined) {
      const [own, whole] = [asArray(options["@context"]), asArray(unsigned["@context"])];
      if (canonical(own) !== canonical(whole.slice(0, own.length))) end(no("signature-invalid"));
    }
    if (!isUnicode(unsigned) || !isUnicode(options)) end(no("uncovered", { member: "/" }));
    const document = options["@context"] === undefined ? unsigned : { ...unsigned, "@context": options["@context"] };
    return joined(await sha(bits, utf8(canonical(options))), await sha(bits, utf8(canonical(document))));
  }
  const configuration = { ...options, "@context": unsigned["@context"] };
  const hashes = [];
  for (const part of [configuration, unsigned]) hashes.push(await sha(bits, utf8(await canonicalForm(part, contexts, bits))));
  return joined(...hashes);
}

async function canonicalForm(document, contexts, bits) {
  try {
    return await canonicalQuads(new Processor(contexts).quads(document), bits);
  } catch (e) {
    if (e instanceof TooHard) return end(unknown("proof-unsupported", { suite: "RDFC-1.0" }));
    if (!(e instanceof Refused)) throw e;
    return end(e.reason === "uncovered" ? no("uncovered", { member: e.detail }) : unknown("context-unknown", { address: e.detail }));
  }
}
