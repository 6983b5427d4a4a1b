// Whether a typed address is the recipient's. It never leaves the page.
import { hex, sha, utf8 } from "./bytes.js";
import { no, unknown, yes } from "./answers.js";
import { asArray, isObject } from "./json.js";
import { md5 } from "./md5.js";

const plain = id => ({ value: id.replace(/^mailto:/, ""), isHashed: false, isMail: id.startsWith("mailto:"), salt: "" });
const identity = (value, { hashed, salt }, isMail) => ({
  // Open Badges 1.1 leaves `hashed` out for plain addresses; a hash is known by its form.
  value, isMail, isHashed: typeof hashed === "boolean" ? hashed : value.includes("$"), salt: typeof salt === "string" ? salt : "",
});

/** Whom a credential names (Open Badges 3.0, section 8.5, step 5). */
export const ofCredential = credential =>
  asArray(credential.credentialSubject).filter(isObject).flatMap(subject => [
    ...(typeof subject.id === "string" ? [plain(subject.id)] : []),
    ...asArray(subject.identifier).filter(entry => typeof entry?.identityHash === "string")
      .map(entry => identity(entry.identityHash, entry, entry.identityType === "emailAddress")),
  ]);

/** Whom an Assertion names (Open Badges 2.0, IdentityObject). */
export const ofAssertion = ({ recipient }) =>
  asArray(recipient).filter(entry => typeof entry?.identity === "string")
    .map(entry => identity(entry.identity, entry, asArray(entry.type).includes("email")));

/** @param typed an e-mail address or a DID; empty when nobody asks */
export async function checkHolder(identities, typed) {
  const asked = typed.trim();
  if (asked === "") return unknown("holder-not-asked");
  const isMail = asked.includes("@") && !asked.includes(":");
  const comparable = identities.filter(one => one.isMail === isMail);
  if (comparable.length === 0) return unknown("holder-not-stated");
  // Issuers hash an address as it was given to them, or in small letters.
  for (const one of comparable) {
    if ((await matches(one, asked)) || (isMail && (await matches(one, asked.toLowerCase())))) return yes("holder-matches", { holder: asked });
  }
  return no("holder-differs", { holder: asked });
}

/** IdentityHash: the identity followed by the salt. */
async function matches({ value, isHashed, isMail, salt }, asked) {
  if (!isHashed) return isMail ? value.toLowerCase() === asked.toLowerCase() : value === asked;
  const [algorithm, digest] = value.split("$");
  const text = utf8(asked + salt);
  const own = algorithm === "sha256" ? hex(await sha(256, text)) : algorithm === "md5" ? md5(text) : undefined;
  return digest?.toLowerCase() === own;
}
