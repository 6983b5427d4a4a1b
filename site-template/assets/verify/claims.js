// The credential in a token. Of data model 2.0 the payload is the credential, with registered claims beside its members
// (Open Badges 3.0, section 8.2.2.1); of 1.1 it is the claim `vc`, into which registered claims are put back
// (Verifiable Credentials 1.1, section 6.3.1).
import { isObject } from "./json.js";
import { texts } from "./members.js";
import { numericDate, written, xsdDateTime } from "./moments.js";

const FIRST_MODEL = "https://www.w3.org/2018/credentials/v1";
/** RFC 7519, section 4.1, and others that are no members of a credential. */
const CLAIMS = ["iss", "sub", "aud", "exp", "nbf", "iat", "jti", "vc", "cnf", "nonce"];

/**
 * @returns `{credential, contradictions, from, until}`: without registered claims beside it; the claims that say something
 *     else; the token's own dates. Undefined when the payload holds none.
 */
export function credentialIn(payload) {
  const isWhole = payload["@context"] !== undefined && payload.credentialSubject !== undefined;
  if (!isWhole && !isObject(payload.vc)) return undefined;
  const reading = new Reading(payload, isWhole);
  return { ...reading.read(), from: numericDate(payload.nbf), until: numericDate(payload.exp) };
}

/** A token's dates are those of the credential in it, whether that says so or not. */
export function dated({ credential, from, until }) {
  const dates = { validFrom: from, validUntil: until };
  const missing = Object.entries(dates).filter(([name, at]) => at !== undefined && credential[name] === undefined);
  return { ...credential, ...Object.fromEntries(missing.map(([name, at]) => [name, written(at)])) };
}

/** Compares the claims one by one. */
class Reading {
  constructor(payload, isWhole) {
    Object.assign(this, { payload, isWhole, contradictions: [] });
    this.credential = isWhole ? { ...payload } : structuredClone(payload.vc);
    if (isWhole) CLAIMS.forEach(claim => delete this.credential[claim]);
  }

  read() {
    const { credential, payload, isWhole } = this;
    // Two credentials in one token: whoever reads the other would be told something else.
    if (isWhole && payload.vc !== undefined) this.contradictions.push("vc");
    if (isObject(credential.issuer)) this.text("iss", credential.issuer, "id");
    else this.text("iss", credential, "issuer");
    this.subject();
    this.text("jti", credential, "id");
    const isFirst = texts(credential["@context"]).includes(FIRST_MODEL);
    this.moment("nbf", isFirst ? "issuanceDate" : "validFrom");
    this.moment("exp", isFirst ? "expirationDate" : "validUntil");
    return { credential, contradictions: this.contradictions };
  }

  subject() {
    const { credentialSubject: stated } = this.credential;
    const subject = Array.isArray(stated) && stated.length === 1 ? stated[0] : stated;
    if (isObject(subject)) this.text("sub", subject, "id");
    // Several subjects: the claim must be one of them.
    else if (this.payload.sub !== undefined && subject !== undefined &&
      !(Array.isArray(subject) && subject.some(item => item?.id === this.payload.sub))) this.contradictions.push("sub");
  }

  /** Of 1.1: "If … is present, the value MUST be used to set …". */
  text(claim, object, member) {
    const claimed = this.payload[claim];
    if (claimed === undefined) return;
    const stated = object[member];
    if (typeof claimed !== "string" || (stated !== undefined && stated !== claimed)) this.contradictions.push(claim);
    else if (stated === undefined && !this.isWhole) object[member] = claimed;
  }

  /** "nbf MUST represent issuanceDate, encoded as a UNIX timestamp"; exp, expirationDate. */
  moment(claim, member) {
    const claimed = this.payload[claim];
    if (claimed === undefined) return;
    const at = numericDate(claimed);
    const stated = this.credential[member];
    if (at !== undefined && stated === undefined && !this.isWhole) this.credential[member] = written(at);
    else if (at === undefined || (stated !== undefined && Math.floor((xsdDateTime(stated) ?? NaN) / 1000) * 1000 !== at)) this.contradictions.push(claim);
  }
}
