// Whether a typed address is the recipient's. It never leaves the page.
import { hex, sha, utf8 } from "./bytes.js";
import { no, unknown, yes } from "./answers.js";
import { objects, ownId, textOf, texts } from "./members.js";
import { md5 } from "./md5.js";

/** What is a hash, of whatever kind; and those of the kinds that are known here. */
const HASH = /^[A-Za-z0-9_-]{1,32}[$][0-9A-Fa-f]+$/;
const KNOWN_HASH = /^(?:sha256[$][0-9A-Fa-f]{64}|md5[$][0-9A-Fa-f]{32})$/;

const plain = id => ({ value: id.replace(/^mailto:/, ""), isHashed: false, isMail: id.startsWith("mailto:"), salt: "" });
const identity = (value, { hashed, salt }, isMail) => ({
  // Open Badges 1.1 leaves `hashed` out for plain addresses; a hash is known by its form.
  value, isMail, isHashed: typeof hashed === "boolean" ? hashed : HASH.test(value), salt: typeof salt === "string" ? salt : "",
});

/** Whom a credential names (Open Badges 3.0, section 8.5, step 5). */
export const ofCredential = credential =>
  objects(credential.credentialSubject).flatMap(subject => [
    ...(ownId(subject) ? [plain(ownId(subject))] : []),
    ...objects(subject.identifier).filter(({ identityHash }) => textOf(identityHash))
      .map(entry => identity(entry.identityHash, entry, entry.identityType === "emailAddress")),
  ]);

/** Whom an Assertion names (Open Badges 2.0, IdentityObject). */
export const ofAssertion = ({ recipient }) =>
  objects(recipient).filter(entry => textOf(entry.identity))
    .map(entry => identity(entry.identity, entry, texts(entry.type).includes("email")));

/**
 * @param typed an e-mail address or a DID; empty when nobody asks
 * @param genuine the answer to that question: that a badge names somebody, only its issuer can say
 */
export async function checkHolder(identities, typed, genuine) {
  const asked = typed.trim().replace(/^mailto:/i, "");
  if (asked === "") return unknown("holder-not-asked");
  const isMail = asked.includes("@") && !asked.includes(":");
  const comparable = identities.filter(one => one.isMail === isMail);
  const found = [];
  // Issuers hash an address as it was given to them, or in small letters.
  for (const one of comparable) found.push(await matches(one, asked), isMail && (await matches(one, asked.toLowerCase())));
  if (found.includes(true)) return genuine?.answer === "yes" ? yes("holder-matches", { holder: asked }) : unknown("holder-unproven", { holder: asked });
  // One that cannot be compared could be this very person.
  if (comparable.length === 0 || found.includes(undefined)) return unknown("holder-not-stated");
  return no("holder-differs", { holder: asked });
}

/** IdentityHash: algorithm, `$`, hash of the identity followed by the salt; undefined when that form is not known. */
async function matches({ value, isHashed, isMail, salt }, asked) {
  if (!isHashed) return isMail ? value.toLowerCase() === asked.toLowerCase() : value === asked;
  if (!KNOWN_HASH.test(value)) return undefined;
  const [algorithm, digest] = value.split("$");
  const text = utf8(asked + salt);
  return digest.toLowerCase() === (algorithm === "md5" ? md5(text) : hex(await sha(256, text)));
}
