// Data Integrity proofs: eddsa-rdfc-2022, eddsa-jcs-2022 (Data Integrity EdDSA Cryptosuites 1.0) and
// ecdsa-rdfc-2019 and ecdsa-jcs-2019 (ECDSA Cryptosuites 1.0), and Ed25519Signature2020, which eddsa-rdfc-2022 came from.
import { joined, sha, utf8 } from "./bytes.js";
import { end, no, outcome, unknown, yes } from "./answers.js";
import { canonical, isUnicode } from "./jcs.js";
import { asArray, isObject } from "./json.js";
import { Processor, Refused } from "./jsonld.js";
import { multibase } from "./multibase.js";
import { xsdDateTime } from "./moments.js";
import { canonicalQuads, TooHard } from "./rdfc.js";
import { issuerKey } from "./resolver.js";

/** By type and `cryptosuite`; a type that names its suite has none. */
const EDDSA = { keys: ["EdDSA"], form: "rdfc" };
const SUITES = {
  "DataIntegrityProof eddsa-rdfc-2022": EDDSA,
  // The same algorithm under its name in drafts up to 2023, and under that of its ancestor.
  "DataIntegrityProof eddsa-2022": EDDSA,
  "Ed25519Signature2020 ": EDDSA,
  "DataIntegrityProof eddsa-jcs-2022": { keys: ["EdDSA"], form: "jcs" },
  "DataIntegrityProof ecdsa-rdfc-2019": { keys: ["ES256", "ES384"], form: "rdfc" },
  "DataIntegrityProof ecdsa-jcs-2019": { keys: ["ES256", "ES384"], form: "jcs" },
};
/** More are nobody's need and cost somebody's time. */
const MOST_PROOFS = 32;
/** A badge with criteria, evidence and endorsements has some hundreds; canonical forms of immense documents take minutes. */
const MOST_VALUES = 3_000;
/** "z" and Base58 of 96 bytes. */
const MOST_PROOF_VALUE = 133;

const size = value => 1 + (typeof value === "object" && value !== null ? Object.values(value) : []).reduce((sum, item) => sum + size(item), 0);
const unsupported = suite => unknown("proof-unsupported", { suite });

/** What signs `document`: the best that can be said of any of its proofs (Open Badges 3.0, section 8.5, step 2). */
export async function checkProofs(document, issuer, tools) {
  const proofs = asArray(document.proof);
  if (size(document) > MOST_VALUES) return unsupported("size");
  if (proofs.length === 0) return no("no-proof");
  if (proofs.length > MOST_PROOFS) return unsupported(`${proofs.length}`);
  const { proof, ...unsigned } = document;
  const found = [];
  for (const one of proofs) found.push(await outcome(() => checkProof(unsigned, isObject(one) ? one : {}, proofs, issuer, tools)));
  return found.find(({ answer }) => answer === "yes") ?? found.find(({ answer }) => answer === "no") ?? found[0];
}

const isMoment = value => value === undefined || xsdDateTime(value) !== undefined;

/**
 * Section 2.1 of Data Integrity 1.0: "verificationMethod … MUST be a string", "created … MUST be specified as an … dateTimeStamp
 * string". What is not, verifiers read differently.
 */
const isWellFormed = proof =>
  ["verificationMethod", "proofPurpose", "proofValue"].every(name => ["undefined", "string"].includes(typeof proof[name])) &&
  isMoment(proof.created) && isMoment(proof.expires);

async function checkProof(unsigned, proof, all, issuer, tools) {
  const { proofValue, ...options } = proof;
  const text = name => (typeof proof[name] === "string" ? proof[name] : "");
  const name = `${text("type")} ${text("cryptosuite")}`;
  const suite = Object.hasOwn(SUITES, name) ? SUITES[name] : undefined;
  if (!suite) return unsupported(text("cryptosuite") || text("type"));
  if (!isWellFormed(proof)) return unsupported("malformed");
  if (proof.verificationMethod === undefined) return unsupported("no-key");
  if (proof.proofPurpose !== tools.purpose) return no("key-not-for-claims", { key: proof.verificationMethod });
  if (xsdDateTime(proof.expires) <= tools.now) return no("proof-expired", { date: proof.expires });
  const { key, method } = await issuerKey(proof.verificationMethod, issuer, tools);
  const invalid = no("signature-invalid", { key: method });
  const signature = proofValue?.[0] === "z" && proofValue.length <= MOST_PROOF_VALUE ? multibase(proofValue) : undefined;
  const input = withPrevious(unsigned, proof, all);
  if (!signature || !input || !suite.keys.includes(key.algorithm)) return invalid;
  const message = await hashData(input, options, suite.form, key.algorithm === "ES384" ? 384 : 256, tools.contexts);
  const verified = await key.verifies(message, signature);
  if (verified === undefined) return unsupported(name.trim());
  return verified ? yes("signature-valid", { key: method, issuer }) : invalid;
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
  // What replaces it here, or stands behind it, the signature would not cover. The specification lets it pass (section
  // 3.3.2, step 4; for RDF it is overwritten), and verifiers differ.
  if (options["@context"] !== undefined && canonical(options["@context"]) !== canonical(unsigned["@context"] ?? null)) {
    end(no("uncovered", { member: "/proof/@context" }));
  }
  if (form === "jcs") {
    if (!isUnicode(unsigned) || !isUnicode(options)) end(no("uncovered", { member: "/" }));
    return joined(await sha(bits, utf8(canonical(options))), await sha(bits, utf8(canonical(unsigned))));
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
